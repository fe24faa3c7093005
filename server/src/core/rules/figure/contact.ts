// figure/contact: telephone numbers with a digit too many or too few, internet and mail addresses with a wrong mark.
import { defineStoryRule } from '../define.ts';
import { readAddresses } from './contact-addresses.ts';
import { readPhones } from './contact-phones.ts';
import { exchangedNumbers } from './contact-twice.ts';

export default defineStoryRule({
  id: 'figure/contact',
  severity: 'warning',
  fixable: true,
  needs: [],
  roles: ['article', 'masthead', 'page-header', 'furniture'],
  source: '《电信网编号计划》；RFC 3986、RFC 5322',
  messages: {
    mobile: { zh: '手机号应为11位，此处{count}位', en: 'A mobile number has 11 digits, this has {count}' },
    local: { zh: '区号{area}的电话号码应为{want}位，此处{count}位', en: 'Numbers of area {area} have {want} digits, this has {count}' },
    uneven: { zh: '与“{other}”位数不同：{count}位对{want}位', en: '{count} digits, but “{other}” has {want}' },
    service: { zh: '{prefix}电话应为10位，此处{count}位', en: 'A {prefix} number has 10 digits, this has {count}' },
    postcode: { zh: '邮政编码应为6位，此处{count}位', en: 'A postcode has 6 digits, this has {count}' },
    letter: { zh: '号码中夹有字母：“{bad}”', en: 'A letter inside the number “{bad}”' },
    address: { zh: '网址中有误：“{bad}”', en: 'Wrong mark in the address: “{bad}”' },
    mail: { zh: '电子邮箱格式有误：“{bad}”', en: 'Malformed mail address: “{bad}”' },
    exchanged: { zh: '“{bad}”与“{other}”只有相邻两位颠倒，疑为同一号码', en: '“{bad}” is “{other}” with two digits exchanged' },
    first: { zh: '此处作“{other}”', en: 'Here “{other}”' },
    other: { zh: '此处{count}位', en: '{count} digits here' },
    change: { zh: '改为“{text}”', en: 'Change to “{text}”' },
  },
  check({ copy: { text }, report }) {
    for (const p of readPhones(text)) {
      report({
        message: p.problem, data: { count: p.count, want: p.want, area: p.prefix, prefix: p.prefix, bad: text.slice(p.start, p.end), other: p.witness ? text.slice(p.witness.start, p.witness.end) : '' }, span: { start: p.start, end: p.end },
        related: p.witness ? [{ message: 'other', data: { count: p.want }, span: p.witness }] : [],
      });
    }
    for (const n of exchangedNumbers(text)) {
      const data = { bad: text.slice(n.start, n.end), other: text.slice(n.other.start, n.other.end) };
      report({ message: 'exchanged', data, span: { start: n.start, end: n.end }, related: [{ message: 'first', data, span: n.other }], fixes: n.fixed === '' ? [] : [{ title: 'change', data: { text: n.fixed }, safety: 'confirm', edits: [{ span: { start: n.start, end: n.end }, newText: n.fixed }] }] });
    }
    for (const a of readAddresses(text)) {
      report({
        message: a.mail ? 'mail' : 'address', data: { bad: text.slice(a.start, a.end) }, span: { start: a.start, end: a.end },
        fixes: a.fixed === null ? [] : [{ title: 'change', data: { text: a.fixed }, safety: 'confirm', edits: [{ span: { start: a.start, end: a.end }, newText: a.fixed }] }],
      });
    }
  },
});
