import UploadOutlined from '@ant-design/icons/UploadOutlined'
import { Button, type ButtonProps } from 'antd'
import { useRef } from 'react'

interface Props extends Pick<ButtonProps, 'type' | 'aria-describedby'> {
  text: string
  /** As in `accept` of a file input. */
  accept: string
  isSeveral?: boolean
  /** Not called when none was chosen. */
  onFiles: (files: readonly File[]) => void
}

/** Opens the choice of files. The same file can be chosen again, when it was mended meanwhile. */
export function FileButton({ text, accept, isSeveral, onFiles, ...button }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...button} icon={<UploadOutlined aria-hidden />} onClick={() => input.current?.click()}>{text}</Button>
      <input
        ref={input}
        type="file"
        className="file-field"
        tabIndex={-1}
        multiple={isSeveral}
        accept={accept}
        aria-label={text}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
