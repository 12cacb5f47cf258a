import { describe, expect, it } from 'vitest'
import { doubtIn } from '@/kernel/forms/nameLetters'

describe('the letters of a name', () => {
  it.each(['Tr\u00ADêng TiÓu häc Lª V¨n T¸m', 'Hµ Néi', '®¬n vÞ häc tËp', '¢u C¬', 'PhÖôøng', 'Tröôøng Tieåu hoïc', 'Ðống Ða'])('%s was typed with an old font', (name) =>
    expect(doubtIn(name)).toBe('oldFont'))

  it.each(['Phường Bình Th\u0430nh', 'Tr\u03BFng'])('%s mixes two scripts', (name) => expect(doubtIn(name)).toBe('twoScripts'))

  it.each([
    'Phường Bình Thủy', 'ĐẶNG ƯU ÊĐÊ, Ỷ Lan; ẵm ẫm ỗ ỡ ữ ỹ', 'Trung tâm «Học tập suốt đời»', 'Trung tâm ngoại ngữ ABC®, cơ sở 2½', 'Hội hữu nghị Việt – Đức München',
    'Trường Saint-Exupéry · Hà Nội', '5 × 3 m², µ, § 4', 'Trường Москва', '',
  ])('%s is as people write', (name) => expect(doubtIn(name)).toBeUndefined())
})
