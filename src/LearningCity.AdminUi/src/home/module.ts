import HomeOutlined from '@ant-design/icons/HomeOutlined'
import type { Module } from '@/shell/module'

export const home: Module = {
  navigation: [{ group: 'home', place: 1, text: 'home', icon: HomeOutlined, isFor: () => true, link: () => ({ to: '/' }) }],
  search: [],
}
