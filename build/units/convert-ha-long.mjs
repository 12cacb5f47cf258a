// Turns the collected data on Hạ Long (units-halong.json) into a file the product imports (learningcity-units/1).
// node build/units/convert-ha-long.mjs <source.json> > src/LearningCity.Api/Demonstration/units/ha-long.json
import { readFileSync } from 'node:fs';

// The source has no first days. The record of the demonstration opens on this one; it is nobody's day of foundation.
const opening = '2020-01-01';
const openingGround =
  'Dữ liệu minh hoạ mở đầu ngày 01/01/2020, không phải ngày thành lập; danh sách tên trước 01/07/2025 là hiểu biết chung, chưa xác nhận.';
const newGround = 'Sắp xếp đơn vị hành chính cấp xã từ 01/07/2025; mức độ xác nhận ghi ở từng liên kết kế thừa.';

// The marks of the source as the office reads them; a mark that is not here stops the conversion.
const notes = {
  'found: news.laodong.vn, Hong Gai ward from Hong Gai, Bach Dang and Tran Hung Dao':
    'Theo trang news.laodong.vn, phường Hồng Gai mới gồm các phường Hồng Gai, Bạch Đằng và Trần Hưng Đạo.',
  'found: Resolution 1679/NQ-UBTVQH15 of 16/06/2025, item 1': 'Theo mục 1 Nghị quyết số 1679/NQ-UBTVQH15 ngày 16/06/2025.',
  'found: Resolution 1679/NQ-UBTVQH15, item 2 (part of Đồng Lâm)':
    'Theo mục 2 Nghị quyết số 1679/NQ-UBTVQH15; riêng xã Đồng Lâm chỉ sáp nhập một phần.',
  'recalled, not confirmed': 'Ghi theo hiểu biết chung, chưa được xác nhận.',
};
const noteOf = (mark) => {
  if (!(mark in notes)) throw new Error(`no words for this mark: ${mark}`);
  return notes[mark];
};

const source = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const types = { 'tỉnh': 'tinh', 'thành phố': 'thanh-pho', 'phường': 'phuong', 'xã': 'xa' };
const tree = 'hanh-chinh';
const province = 'tinh-quang-ninh';

const capital = (text) => text[0].toUpperCase() + text.slice(1);
const plain = (text) =>
  text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-');
const codeOf = (type, name) => `${types[type]}-${plain(name)}`;
const codeAfter = (type, name) => `${codeOf(type, name)}-2025`;

const unit = (code, type, name, validFrom, validTo, parent, ground) => ({
  code,
  validFrom,
  ...(validTo ? { validTo } : {}),
  ground,
  names: [{ officialName: `${capital(type)} ${name}`, shortName: name }],
  types: [{ type: types[type] }],
  places: [parent ? { tree, parent } : { tree }],
});

const city = codeOf(source.city.type, source.city.name);
const units = [
  unit(province, 'tỉnh', 'Quảng Ninh', opening, null, null, openingGround),
  unit(city, source.city.type, source.city.name, opening, source.city.validTo, province, openingGround),
  ...source.units.map((old) => unit(codeOf(old.type, old.name), old.type, old.name, opening, old.validTo, city, openingGround)),
  ...source.successors.map((made) =>
    unit(codeAfter(made.type, made.name), made.type, made.name, made.validFrom, null, province, newGround)),
];

const link = (made, named, extent) => {
  const type = Object.keys(types).find((word) => named.startsWith(`${word} `));
  return {
    predecessor: codeOf(type, named.slice(type.length + 1)),
    successor: codeAfter(made.type, made.name),
    on: made.validFrom,
    kind: 'merged',
    extent,
    note: noteOf(made.mark),
  };
};

const file = {
  format: 'learningcity-units/1',
  note: source.note,
  types: Object.entries(types).map(([name, code]) => ({ code, name: capital(name) })),
  trees: [{ code: tree, name: 'Cây hành chính' }],
  units,
  successions: source.successors.flatMap((made) => [
    ...made.whole.map((named) => link(made, named, 'whole')),
    ...made.part.map((named) => link(made, named, 'part')),
  ]),
};

process.stdout.write(`${JSON.stringify(file, null, 2)}\n`);
