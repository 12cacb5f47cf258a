// Turns the research file on the Hải Phòng set of 2022 into a set file (format: src/LearningCity.Application/Criteria/README.md).
// Usage: node build/sets/convert-hai-phong-5195.mjs <research.json> [<set.json>]   Without a second path the set goes to standard output.
// Texts of the document are copied as they stand; notes of the research are put into Vietnamese by the table below, so that a
// note nobody has translated stops the conversion.
import { readFileSync, writeFileSync } from 'node:fs';

const vietnamese = new Map(Object.entries({
  // set
  'the source document holds no points, weights, mandatory indicators or recognition rule. Only per-indicator pass/fail can be computed from it. The rule of Công văn 5195 itself was not found; keep it configurable and show \'rule not set\' rather than inventing one.':
    'Văn bản nguồn không có điểm, trọng số, chỉ báo bắt buộc hay quy tắc công nhận; chỉ tính được đạt hay không đạt từng chỉ báo. Chưa tìm thấy quy tắc trong chính Công văn 5195.',
  'task 4 of table 1: đánh giá, công nhận mức độ thực hiện tiêu chí': 'nhiệm vụ 4 của bảng 1: đánh giá, công nhận mức độ thực hiện tiêu chí',
  'steering committee acting as assessor': 'Ban chỉ đạo làm nhiệm vụ đánh giá',
  'body section II.2.4': 'mục II.2.4 của kế hoạch',
  'assessment council': 'hội đồng đánh giá',
  // units
  'Body text III.1 names it the standing body (cơ quan thường trực). The table sometimes omits \'Sở GD&ĐT\' (2.2.1).':
    'Mục III.1 gọi là cơ quan thường trực. Bảng có chỗ bỏ “Sở GD&ĐT” (2.2.1).',
  'Abbreviation CCTT is not expanded anywhere in the source document; do not guess the full name.':
    'Chữ viết tắt CCTT không được giải thích ở đâu trong văn bản; không đoán tên đầy đủ.',
  'One per district; 08 districts take part in the pilot (body text 2.3). District offices ceased to exist on 2025-07-01 (see domain.md section 5).':
    'Mỗi quận/huyện một phòng; 08 quận/huyện tham gia thí điểm (mục 2.3). Cấp huyện chấm dứt từ ngày 01/07/2025.',
  // indicators
  'Two documents are named: a multi-year (theo giai đoạn) plan and the annual plan (kế hoạch hằng năm); ask for both.':
    'Chỉ báo nêu hai văn bản: kế hoạch theo giai đoạn và kế hoạch hằng năm; nên đính kèm cả hai.',
  'The regulation must contain learning-city content (text in parentheses).':
    'Quy chế phải có nội dung xây dựng thành phố học tập (phần trong ngoặc).',
  'Not listed among the lead tasks in body section 2.2; the trade union\'s matching task is in III.2.':
    'Không có trong các nhiệm vụ chủ trì ở mục 2.2; nhiệm vụ tương ứng của Công đoàn ở mục III.2.',
  '\'Từ loại Khá trở lên\' refers to the Thông tư 22/2020 scale; that circular has since been followed by Thông tư 24/2023 with levels 1 and 2, so the rating scale must be versioned.':
    '“Từ loại Khá trở lên” theo thang của Thông tư 22/2020; sau đó có Thông tư 24/2023 với mức độ 1 và 2.',
  'Denominator is the number of district units valid on the cut-off date; there are none after 2025-07-01.':
    'Mẫu số là số quận/huyện tồn tại vào ngày chốt số liệu; sau ngày 01/07/2025 không còn cấp huyện.',
  'The text does not say which agencies form the denominator (city only, or all levels).':
    'Chỉ báo không nói mẫu số gồm cơ quan nào (chỉ cấp thành phố hay mọi cấp).',
  'Same open denominator as 2.2.1.': 'Mẫu số chưa rõ như ở 2.2.1.',
  'What counts as a covered district is not defined; store the office\'s definition beside the value.':
    'Chưa định nghĩa thế nào là quận/huyện được phủ sóng; ghi cách hiểu của cơ quan vào phần ghi chú của số liệu.',
  'Unit of money and price basis are not in the source document; both fields are our addition.':
    'Đơn vị tiền và loại giá không có trong văn bản nguồn; hai ô này được thêm khi lập tệp.',
  '\'giảm 1.5 phần trăm\' does not say percentage points or relative percent, nor \'at least\'.':
    '“giảm 1.5 phần trăm” không nói là điểm phần trăm hay phần trăm tương đối, cũng không nói “ít nhất”.',
  'With the point reading, a city whose previous rate is below 1.5% cannot pass; allow a reasoned override by the assessment council.':
    'Hiểu theo điểm phần trăm thì thành phố có tỷ lệ năm trước dưới 1,5% không thể đạt; hội đồng đánh giá có thể kết luận khác kèm lý do.',
  'The multidimensional poverty standard changes between periods; store which standard was used.':
    'Chuẩn nghèo đa chiều thay đổi theo giai đoạn; ghi chuẩn đã dùng vào phần ghi chú của số liệu.',
  'The sentence mixes a qualitative aim with a count in parentheses; we measure the count (underlying data are counts).':
    'Câu văn gộp một mục tiêu định tính với số lượng trong ngoặc; ở đây đo số lượng.',
  'Whether the two counts are summed or compared separately is not stated.':
    'Văn bản không nói hai số lượng được cộng lại hay so sánh riêng.',
  'Text says \'đạt 66%\', read as at least 66%. The Statistics Office may supply only the percentage; accept a direct percentage with source as an alternative input.':
    '“đạt 66%” được hiểu là ít nhất 66%. Cục Thống kê có thể chỉ công bố tỷ lệ.',
  'One sentence covers three streams; the source document does not say how they combine. The units tấn and m3 are our addition.':
    'Một câu nói về ba dòng thải mà không nói cách gộp. Đơn vị tấn và m3 được thêm khi lập tệp.',
  'Events of the Lifelong Learning Week campaign are natural evidence.':
    'Các sự kiện của Tuần lễ hưởng ứng học tập suốt đời là minh chứng tự nhiên.',
  'Counts pupils affected, not incidents.': 'Đếm số học sinh bị ảnh hưởng, không đếm số vụ.',
  'Sensitive data about children: collect counts only, no names.': 'Dữ liệu nhạy cảm về trẻ em: chỉ thu số lượng, không thu tên.',
  '\'giảm xuống dưới\' also implies a decrease; only the level 0.05% is tested.':
    '“giảm xuống dưới” còn hàm ý giảm; ở đây chỉ xét mức 0.05%.',
  'Counts bodies that have at least one woman in a management post, not the share of women.':
    'Đếm số cơ quan có ít nhất một nữ tham gia quản lý, không phải tỷ lệ nữ.',
  'recognition register of Đơn vị học tập': 'Có thể tính từ sổ công nhận Đơn vị học tập.',
  'assessments of the district criteria set': 'Có thể tính từ kết quả đánh giá theo bộ tiêu chí quận/huyện.',
  'campaign module events': 'Có thể đếm từ các sự kiện đã ghi trong phần chiến dịch.',
  // remarks
  'table 2, column layout': 'bảng 2, bố cục cột',
  'Cell positions drift: criterion 1.2 and 3.2 sit in the \'Tiêu chuẩn\' column, indicator 3.2.1 in the \'Tiêu chí\' column, 3.2.2 to 3.2.4 in the first column. Parse by code prefix, not by column.':
    'Vị trí ô bị lệch: tiêu chí 1.2 và 3.2 nằm ở cột “Tiêu chuẩn”, chỉ báo 3.2.1 ở cột “Tiêu chí”, 3.2.2 đến 3.2.4 ở cột đầu. Cấu trúc được đọc theo mã, không theo cột.',
  'table 2, merged cells': 'bảng 2, ô gộp',
  'Standard and criterion names appear only on the first row of their group; they were filled down here. STT numbers standards (1 to 3), not rows.':
    'Tên tiêu chuẩn và tiêu chí chỉ ghi ở dòng đầu của nhóm. Cột STT đánh số tiêu chuẩn (1 đến 3), không đánh số dòng.',
  'document head': 'đầu văn bản',
  'The heading is printed twice; the first copy is broken (\'ngà y\'). Number and day are blank in both.':
    'Phần đầu được in hai lần; bản thứ nhất bị lỗi (“ngà y”). Số và ngày để trống ở cả hai.',
  'annex line': 'dòng phụ lục',
  '\'Số   /KH-SGDDĐT\' has a doubled letter; elsewhere /KH-SGDĐT. Blank number and date.':
    '“Số   /KH-SGDDĐT” thừa một chữ; chỗ khác ghi /KH-SGDĐT. Số và ngày để trống.',
  'footnote': 'chú thích cuối trang',
  '\'thi điểm\' for \'thí điểm\' (kept verbatim above).': '“thi điểm” thay cho “thí điểm” (giữ nguyên văn).',
  'standard 2': 'tiêu chuẩn 2',
  'Name uses the abbreviation \'TP học tập\' while standards 1 and 3 write \'thành phố học tập\'.':
    'Tên viết tắt “TP học tập” trong khi tiêu chuẩn 1 và 3 viết “thành phố học tập”.',
  'criterion 1.1 and indicator 2.1.1': 'tiêu chí 1.1 và chỉ báo 2.1.1',
  'Say \'cấp tỉnh\' although the set is for a city; 1.1.1 says \'cấp thành phố\'. Treat as the same level.':
    'Viết “cấp tỉnh” dù bộ tiêu chí dành cho thành phố; 1.1.1 viết “cấp thành phố”. Hiểu là cùng một cấp.',
  '\'Phòng GDTX-CN&ĐH\' without \'Sở GD&ĐT\'; same unit.': '“Phòng GDTX-CN&ĐH” không có “Sở GD&ĐT”; cùng một đơn vị.',
  '\'Phòng CCTT\' is never expanded.': '“Phòng CCTT” không được giải thích.',
  'decimal sign': 'dấu thập phân',
  '\'1.5\' and \'0.05%\' use a point; source 004 uses a comma (\'99,5%\'). Accept both on entry, print the comma.':
    '“1.5” và “0.05%” dùng dấu chấm; văn bản khác dùng dấu phẩy (“99,5%”). Nhập được cả hai, in ra dấu phẩy.',
  'spelling variants': 'cách viết',
  'uỷ/ủy, hoá/hóa, lan toả/lan tỏa, hằng/hàng năm appear side by side; search and import must be tolerant while stored text stays verbatim.':
    'uỷ/ủy, hoá/hóa, lan toả/lan tỏa, hằng/hàng năm xuất hiện cạnh nhau; văn bản giữ nguyên, tìm kiếm không phân biệt.',
  'body II.2.2': 'mục II.2.2 của kế hoạch',
  'Lists seven indicators as the department\'s own lead or summary tasks (1.2.1, 1.2.2, 2.1.1, 2.1.2, 2.2.3, 3.2.2, 3.2.3), but 3.2.2 is written as prose without \'Chỉ báo\' heading, and 1.2.3 is left out.':
    'Nêu bảy chỉ báo Sở chủ trì hoặc tổng hợp (1.2.1, 1.2.2, 2.1.1, 2.1.2, 2.2.3, 3.2.2, 3.2.3), nhưng 3.2.2 viết thành đoạn văn không có đề mục “Chỉ báo”, và bỏ 1.2.3.',
  'assessment body': 'cơ quan đánh giá',
  'Two names for the assessing body (steering committee meeting in table 1, assessment council in II.2.4).':
    'Hai tên gọi cho cơ quan đánh giá (họp Ban chỉ đạo ở bảng 1, hội đồng đánh giá ở II.2.4).',
  'count kind': 'loại đếm',
  'No indicator has a bare count threshold. 3.1.3 compares counts between years; 3.2.1 and 3.2.2 carry an optional supporting count.':
    'Không chỉ báo nào có ngưỡng số đếm. 3.1.3 so sánh số lượng giữa hai năm; 3.2.1 và 3.2.2 có số đếm bổ trợ không bắt buộc.',
}));

const standingBody = 'so-gdtx';

/** Readings decided for this set where the document is silent; each is visible as a note of its indicator. */
const decisions = {
  '3.1.1': ['Quyết định khi lập tệp: loại giá được hỏi riêng cho hai năm; hai năm khác loại giá thì không đánh giá được.'],
  '3.1.2': ['Quyết định khi lập tệp: hiểu là giảm ít nhất 1,5 điểm phần trăm.'],
  '3.1.3': ['Quyết định khi lập tệp: hai số lượng được cộng lại rồi so với tổng của năm trước.'],
  '3.1.4': ['Quyết định khi lập tệp: nhận tỷ lệ do Cục Thống kê công bố khi không có số lao động, kèm nguồn.'],
  '3.1.5': ['Quyết định khi lập tệp: từng dòng thải phải đạt từ 90%; số hiển thị là tỷ lệ thấp nhất.'],
  '3.2.3': ['Quyết định khi lập tệp: cộng số học sinh của các đơn vị cung cấp rồi mới tính tỷ lệ; “dưới” là nhỏ hơn hẳn 0.05%.'],
};

const inVietnamese = text => {
  if (!vietnamese.has(text)) throw new Error(`No Vietnamese for: ${text}`);
  return vietnamese.get(text);
};

const optional = (name, value) => value === undefined || value === null || value.length === 0 ? {} : { [name]: value };

function inputOf(input) {
  const type = input.key === 'percentage' ? 'percentage' : input.type;
  return {
    key: input.key,
    label: input.labelVi,
    type,
    ...optional('unit', input.unitVi),
    required: input.required === true,
    ...optional('choices', input.choices),
  };
}

/** Exactly one lead: the only unit that totals or monitors (tổng hợp, theo dõi), else the standing body. All others supply. */
function assignmentsOf(indicator) {
  const watching = indicator.responsible.filter(r => r.roles.some(role => role === 'aggregate' || role === 'monitor'));
  const lead = watching.length === 1 ? watching[0].unitId : standingBody;
  if (!indicator.responsible.some(r => r.unitId === lead)) throw new Error(`${indicator.code}: no lead`);
  return {
    decided: watching.length !== 1,
    assignments: indicator.responsible.map(r => ({ unit: r.unitId, part: r.unitId === lead ? 'lead' : 'supply', role: r.roleVi })),
  };
}

function shareTarget(threshold) {
  const comparison = { '>=': 'atLeast', '<': 'below' }[threshold.operator];
  return { comparison, percent: threshold.value, phrase: threshold.phraseVi };
}

const streams = [
  ['solid', 'Chất thải rắn', 'solidTreated', 'solidTotal'],
  ['residentialWater', 'Nước thải khu dân cư tập trung', 'residentialWaterTreated', 'residentialWaterTotal'],
  ['businessWater', 'Nước thải cơ sở sản xuất - kinh doanh', 'businessWaterTreated', 'businessWaterTotal'],
];

const changes = {
  '3.1.1': {
    current: { sum: ['current'] }, previous: { sum: ['previous'] }, direction: 'up', reading: 'absolute',
    basis: { current: 'priceBasis', previous: 'priceBasisPrevious' },
  },
  '3.1.2': {
    current: { sum: ['poorCurrent'], over: ['householdsCurrent'] },
    previous: { sum: ['poorPrevious'], over: ['householdsPrevious'] }, direction: 'down', reading: 'points',
  },
  '3.1.3': {
    current: { sum: ['transferredCurrent', 'registeredCurrent'] },
    previous: { sum: ['transferredPrevious', 'registeredPrevious'] }, direction: 'up', reading: 'absolute',
  },
};

function formulaOf(indicator, inputs) {
  if (indicator.kind === 'document-evidence') return { kind: 'document', inputs, met: 'met' };
  if (indicator.code === '3.1.5') {
    return {
      kind: 'all-of',
      inputs,
      parts: streams.map(([key, name, numerator, denominator]) =>
        ({ key, name, numerator: [numerator], denominator: [denominator], target: shareTarget(indicator.threshold) })),
    };
  }
  if (indicator.kind.startsWith('percentage-')) {
    return {
      kind: 'share',
      inputs,
      numerator: ['numerator'],
      denominator: ['denominator'],
      target: shareTarget(indicator.threshold),
      ...(indicator.alternativeInputs ? { direct: 'percentage' } : {}),
    };
  }
  const { current, previous, direction, reading, basis } = changes[indicator.code];
  if (basis) {
    const ofThisYear = inputs.findIndex(input => input.key === basis.current);
    inputs.splice(ofThisYear + 1, 0, { ...inputs[ofThisYear], key: basis.previous, label: `${inputs[ofThisYear].label} của số liệu năm trước` });
  }
  return {
    kind: 'change', inputs, current, previous, direction,
    target: {
      comparison: { '>': 'moreThan', '>=': 'atLeast' }[indicator.threshold.operator],
      value: indicator.threshold.value,
      reading,
      phrase: indicator.threshold.phraseVi,
    },
    ...optional('basis', basis),
  };
}

function indicatorOf(indicator) {
  const papers = indicator.inputs.find(input => input.type === 'evidence-list');
  const inputs = [...indicator.inputs.filter(input => input !== papers), ...(indicator.alternativeInputs ?? [])].map(inputOf);
  const { decided, assignments } = assignmentsOf(indicator);
  const notes = [
    ...indicator.notes.map(inVietnamese),
    ...(indicator.derivableFrom ? [inVietnamese(indicator.derivableFrom)] : []),
    ...(indicator.alsoListedInBodySection ? [`Cũng được nêu ở mục ${indicator.alsoListedInBodySection.section} của kế hoạch.`] : []),
    ...(decisions[indicator.code] ?? []),
    ...(decided ? ['Quyết định khi lập tệp: văn bản không nêu rõ một đơn vị chủ trì; giao cho cơ quan thường trực, các đơn vị khác phối hợp.'] : []),
  ];
  return {
    code: indicator.code,
    name: indicator.textVi,
    ...optional('notes', notes),
    indicator: {
      ...formulaOf(indicator, inputs),
      documents: { minimum: papers.minItems, guidance: papers.labelVi },
      guidance: indicator.evidenceGuidanceVi,
      dataSources: indicator.dataSourcesVi,
      responsible: indicator.responsibleVi,
      assignments,
      rollUp: { kind: indicator.aggregation ? 'sum' : 'lead' },
    },
  };
}

function setOf(research) {
  return {
    formatVersion: 1,
    code: research.id,
    title: research.titleVi,
    appliesTo: research.appliesToLevel.match(/\((.*)\)/)[1],
    layers: ['Tiêu chuẩn', 'Tiêu chí', 'Chỉ báo'],
    source: {
      document: research.annexTitleVi,
      section: research.source.section,
      issuer: research.source.issuerVi,
      number: research.source.documentNumberVi,
      date: research.source.documentDateVi,
      signer: research.source.signerVi,
      basis: research.source.basisNoteVi,
      unconfirmed: [
        inVietnamese(research.scoring.note),
        'Các ô số liệu, đơn vị tính và cách tính được suy từ câu chữ của chỉ báo; văn bản nguồn không có biểu mẫu.',
        'Mẫu số bằng 0 được nhập và hiển thị “không đánh giá được”, không bị coi là 0 %.',
      ],
    },
    rule: null,
    assessmentBodies: research.assessmentBodies.map(body => ({ name: body.nameVi, where: inVietnamese(body.where), role: inVietnamese(body.role) })),
    units: research.units.map(unit => ({
      key: unit.id,
      name: unit.nameVi,
      ...optional('expandedName', unit.expandedVi),
      kind: unit.kind === 'unit-group' ? 'group' : 'unit',
      ...(unit.note ? { note: inVietnamese(unit.note) } : {}),
    })),
    nodes: research.standards.map(standard => ({
      code: standard.code,
      name: standard.nameVi,
      children: standard.criteria.map(criterion => ({
        code: criterion.code,
        name: criterion.nameVi,
        children: criterion.indicators.map(indicatorOf),
      })),
    })),
    remarks: research.anomalies.map(anomaly => ({
      where: vietnamese.get(anomaly.where) ?? anomaly.where,
      text: inVietnamese(anomaly.text),
    })),
  };
}

const [from, to] = process.argv.slice(2);
const text = `${JSON.stringify(setOf(JSON.parse(readFileSync(from, 'utf8'))), null, 2)}\n`;
if (to) writeFileSync(to, text);
else process.stdout.write(text);
