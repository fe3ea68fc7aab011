/** Simplified Chinese. No native reader has checked this translation yet. */
import { durationIn, sizeIn } from '../../../browser/files/size.ts';
import { format } from '../../../browser/i18n/format.ts';
import type { FileWords } from '../en/files.ts';

const tag = 'zh-Hans';
const f = format(tag);
const counted = (n: number) => `${f.number(n)} 个文件`;

export const files: FileWords = {
  size: (bytes) => sizeIn(tag, bytes),

  label: '文件',
  hint: '文档、图片、录音录像。每个文件都在您的设备上锁好，然后才离开设备。',
  add: '添加文件',
  photo: '拍照',
  drop: '也可以把文件拖到这里，或粘贴。',
  dropNow: '松开即可添加',
  warning:
    '文件会原样发送。它们能透露是谁、何时、何地、用什么制作、复制或打印的。如果这份文件只有少数人有，文件本身就可能指向您。',
  guide: '文件会泄露什么',
  list: counted,
  total: (n, bytes) => `${counted(n)}，${bytes}`,
  remove: (name) => `移除“\u2068${name}\u2069”`,
  removed: (name) => `“\u2068${name}\u2069”已移除。`,
  added: (n) => `已添加 ${counted(n)}。`,
  names: '不发送文件名',
  namesWhy: '文件名可能显示文件曾在谁手里。不发送时，文件会改称“文件1”“文件2”，扩展名不变。',
  nameless: (n) => `文件${n}`,
  faults: {
    twice: (name) => `“\u2068${name}\u2069”已在列表中。`,
    large: (name, most) =>
      `“\u2068${name}\u2069”太大：这里一个文件最大为 ${most}。请在信息中告诉记者，或把它分成几部分发送。`,
    many: (most) => `一条信息最多附带 ${counted(most)}。请把它们放进一个 ZIP，或再发一条信息。`,
    folder: '不能添加文件夹。请选择其中的文件。',
  },

  stage: '给您的文件上锁并发送',
  progress: (done, all) => `${done}，共 ${all}`,
  left: (seconds) => `大约还需 ${durationIn(tag, seconds)}`,
  states: {
    queued: '等待中',
    reading: '正在读取',
    checking: '正在与已到达的部分比对',
    sending: '正在传送',
    waiting: '没有网络连接。会自动继续。',
    busy: '服务器暂时不再接收。会自动继续。',
    sent: '已到达',
  },
  paused: '已暂停。已到达的部分会在那里保留一天。',
  pause: '暂停',
  resume: '继续',
  keepOpen: '大文件需要很长时间，通过 Tor 需要几个小时。请不要关闭本页，也不要让设备休眠。如果连接中断，会自动继续。',
  closed:
    '如果本页还是被关闭了：请在今天或明天打开“查看答复”，输入您的十二个词，重新写下您的信息，并选择同样的文件。已到达的部分不会再发送一次。',
  closedAlone: '如果本页被关闭，文件必须重新发送。',
  failed: {
    unreadable: (name) =>
      `“\u2068${name}\u2069”已无法读取：它被改动、移动或删除了，或者存储介质被取出了。请在这里移除它，再重新添加。`,
    changed: (name) => `“\u2068${name}\u2069”在读取过程中被改动了。请关闭打开它的程序，在这里移除它，再重新添加。`,
    large: (name) => `“\u2068${name}\u2069”超过了这里接收的大小。请移除它，然后再发送。`,
    full: '服务器今天已没有存放文件的空间。您的文字现在可以不带文件发送；明天又会有空间。',
    missing: '本页中发送文件的部分无法加载。请检查网络连接，然后再发送。',
  },
  sentWith: (n) => `随它到达的有 ${counted(n)}。`,

  answer: {
    heading: counted,
    before: '监视您网络的人会看到有一个大约这么大的文件传给您。它会以可读的形式保存在您的设备上：读完后请删除。',
    save: (name) => `保存“\u2068${name}\u2069”`,
    saving: (done, all) => `已收到 ${done}，共 ${all}`,
    stop: '停止',
    saved: '文件完整，与记者发送的一致。它现在在您的设备上。',
    gone: '它已不在服务器上。',
    broken: '收到的不是记者发送的内容。什么都没有保存。请再发一条信息告诉他们。',
    offline: '连接中断。什么都没有保存。请重试。',
    large: (most) => `此浏览器最多只能容纳其中的 ${most}。请在别的浏览器中打开您的信箱，例如电脑上的 Chrome 或 Edge。`,
  },
};
