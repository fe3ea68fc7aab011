/** The people and the tips of the demo. All of it is invented; no place, firm or person is meant. */
import type { Callout } from '../../protocol/callout.ts';
import type { Channel } from '../../protocol/channel.ts';
import type { Role } from '../../protocol/directory.ts';
import type { Status } from '../../protocol/event.ts';

export const NEWSROOM = {
  name: 'The Lantern',
  about: 'A local newsroom. We look into housing, health, the environment and the police.',
  leave: 'https://www.example.org/',
} as const;

export type MemberName = 'Maya Okafor' | 'Jonas Lindqvist' | 'Leila Haddad' | 'Tomás Ferreira';

export interface DemoMember {
  name: MemberName;
  roles: readonly Role[];
  beats: readonly string[];
}

/** The first is the admin who sets the newsroom up; the others are invited. */
export const MEMBERS: readonly DemoMember[] = [
  { name: 'Maya Okafor', roles: ['admin', 'reporter'], beats: ['Housing', 'Police'] },
  { name: 'Jonas Lindqvist', roles: ['reporter'], beats: ['Environment', 'Transport'] },
  { name: 'Leila Haddad', roles: ['reporter'], beats: ['Health', 'Migration'] },
  { name: 'Tomás Ferreira', roles: ['editor'], beats: [] },
];

export interface DemoProfile {
  about: string;
  languages: string[];
  channels: Channel[];
  callouts: Omit<Callout, 'last'>[];
}

/** Answered by one of the tips below. 16 bytes, drawn once. */
export const CALLOUT = 'qT1rVd0y5nqf7l1c9oJ2Aw';

/** What the reporters of the demo publish. Numbers and names are of those that stand for nobody. */
export const PROFILES: Readonly<Partial<Record<MemberName, (keyOf: (name: MemberName) => string) => DemoProfile>>> = {
  'Maya Okafor': (keyOf) => ({
    about: 'I report on housing and the police. I have protected sources for eleven years.',
    languages: ['en', 'pt'],
    channels: [
      { kind: 'signal', value: 'maya_okafor.42' },
      { kind: 'post', value: 'The Lantern\nMaya Okafor\n12 Lamp Lane' },
      { kind: 'email', value: 'maya@lantern.example' },
    ],
    callouts: [
      {
        id: CALLOUT,
        question: 'Do you work for Tarn Street Homes and know what became of the complaints about mould?',
        organisations: [
          { name: 'Tarn Street Homes', domains: ['tarnhomes.example'], networks: [64500], ranges: ['198.51.100.0/24'] },
        ],
        story: 'https://lantern.example/tarn-street',
        reporters: [keyOf('Maya Okafor'), keyOf('Jonas Lindqvist')],
      },
    ],
  }),
  'Jonas Lindqvist': () => ({
    about: 'Water, air, roads. I read measurements and maps.',
    languages: ['de', 'en', 'sv'],
    channels: [
      { kind: 'threema', value: 'ABCD1234' },
      { kind: 'phone', value: '+15555550123' },
    ],
    callouts: [],
  }),
};

/** A source of the demo that can be answered: the 16 bytes of its codename, and of the reply that it has read. Drawn once. */
export const SOURCE = { codename: 'kR2vY6nq1b8mXw0cTtLZ4g', reply: 'Qm3uYyVhN0b1sPz9e7Kc2w' };

/** As text: that is what fits into this file. */
export interface DemoFile {
  name: string;
  type: string;
  text: string;
}

export interface DemoTip {
  /** Days before today on which it came. */
  ago: number;
  to: readonly MemberName[];
  text: string;
  files?: readonly DemoFile[];
  contact?: string;
  /** Id of the callout that it answers. */
  callout?: string;
  /** From the source with the codename; `follow-up`: after it read the reply. */
  source?: 'first' | 'follow-up';
  /** What the first addressee did with it. */
  work?: {
    status?: Status;
    assign?: MemberName;
    tags?: readonly string[];
    title?: string;
    notes?: readonly string[];
    keep?: boolean;
    /** To a source with a codename. */
    reply?: string;
    /** Shared with the editor; these passages taken out first. */
    share?: { takenOut: readonly string[] };
  };
}

export const TIPS: readonly DemoTip[] = [
  {
    ago: 12,
    to: ['Maya Okafor'],
    text: 'I clean offices at the housing department. On the third floor there are boxes marked “do not scan” with complaints about damp and mould from the Tarn Street blocks. I counted eleven boxes. A man called Mr. Pell told us to move them to the basement on Friday. I do not know what will happen to them then.',
    contact: 'Signal: tarn.22',
    work: {
      status: 'working',
      assign: 'Maya Okafor',
      tags: ['Tarn Street', 'documents'],
      title: 'Mould at Tarn Street',
      notes: [
        '**First look.** The blocks belong to the city, managed by a contractor since spring.\n\n- ask for the complaint register under the information law\n- who signed the move to the basement?\n- *do not* name the floor in any question: few people clean there',
        'Register requested. The answer is due in three weeks.',
      ],
      keep: true,
      share: { takenOut: ['I clean offices at the housing department. On the third floor', 'Mr. Pell'] },
    },
  },
  {
    ago: 12,
    to: ['Leila Haddad'],
    text: 'En el hospital comarcal se están reutilizando filtros de diálisis más veces de las que permite el fabricante. Lo apuntan en una libreta aparte, no en el sistema. Tengo fotos de tres páginas, pero no quiero mandarlas hasta saber cómo quitarles los datos.',
    contact: 'por favor, contesten aquí; no tengo otro medio seguro',
    work: { status: 'working', assign: 'Leila Haddad', tags: ['dialysis', 'hospital'], keep: true },
  },
  {
    ago: 11,
    to: ['Jonas Lindqvist'],
    text: 'Nachts wird am Nordkai abgepumpt, immer zwischen zwei und vier, wenn der Pegelschreiber „gewartet“ wird. Die Wartungsprotokolle hängen im Pausenraum, jeder kann sie sehen. Vergleichen Sie die Zeiten mit den Messlücken auf der Seite des Landesamts.',
    work: {
      status: 'working',
      assign: 'Jonas Lindqvist',
      tags: ['harbour'],
      notes: ['Gaps in the public gauge data checked for October: **nine nights**, all between 2 and 4.'],
    },
  },
  {
    ago: 11,
    to: ['Maya Okafor', 'Jonas Lindqvist'],
    text: 'The bus depot fails its brake inspections and the failures are re-entered as passes the next morning. Depot 4. Ask for the raw inspection log, not the monthly report.',
    files: [
      {
        name: 'brake-inspections-depot-4.csv',
        type: 'text/csv',
        text: 'bus,day,time,result,entered by\n4417,2026-11-03,22:40,FAIL,night\n4417,2026-11-04,07:05,PASS,office\n4423,2026-11-03,23:10,FAIL,night\n4423,2026-11-04,07:06,PASS,office\n',
      },
      {
        name: 'how to read it.txt',
        type: 'text/plain',
        text: 'The office enters a PASS for every FAIL, always before the first bus leaves.\n',
      },
    ],
    work: { tags: ['transport', 'documents'], assign: 'Jonas Lindqvist' },
  },
  {
    ago: 10,
    to: ['Leila Haddad'],
    text: 'أعمل في مركز استقبال اللاجئين على أطراف المدينة. يُطلب من الناس دفع مبلغ نقدي حتى تُقدَّم ملفاتهم قبل غيرها. رأيت ذلك بنفسي ثلاث مرات هذا الشهر. أخاف على عملي وعلى عائلتي، فأرجو ألا تذكروا اسم المركز.',
    work: { status: 'working', assign: 'Leila Haddad', tags: ['migration'], keep: true, share: { takenOut: [] } },
  },
  {
    ago: 10,
    to: ['Maya Okafor'],
    text: 'YOU WON!!! Send your bank details to claim the prize of the newsroom lottery. This is not a joke, answer in 24 hours.',
    work: { status: 'muted' },
  },
  {
    ago: 9,
    to: ['Leila Haddad', 'Maya Okafor'],
    text: 'Dans la maison de retraite de la rue des Tilleuls, il n’y a qu’une aide-soignante la nuit pour soixante résidents. Le planning affiché en montre trois, mais deux noms sont ceux de personnes parties en juin. J’ai recopié les plannings de septembre à la main.',
    contact: 'une adresse neuve : tilleul.nuit@mail.example',
    work: { status: 'working', assign: 'Leila Haddad', tags: ['care homes', 'documents'] },
  },
  {
    ago: 9,
    to: ['Jonas Lindqvist'],
    text: 'У селі Кам’янка після скидання води з заводу загинула риба в ставку. Лабораторія взяла проби, але результати нам не показують уже місяць. Копія акту відбору проб є в сільській раді.',
    work: { tags: ['water'], assign: 'Jonas Lindqvist' },
  },
  {
    ago: 8,
    to: ['Maya Okafor'],
    text: 'Body cameras of the night shift are “charging” during every stop on Mill Road. There is a photo of the docking station going round in a staff chat: all lights green at 23:40, a stop with force logged at 23:45.',
    work: {
      status: 'working',
      assign: 'Maya Okafor',
      tags: ['body cameras'],
      notes: ['Two people could have taken that photo. Do not publish it, do not describe the angle.'],
      keep: true,
    },
  },
  {
    ago: 8,
    to: ['Leila Haddad'],
    text: '我在一家养老机构做账。政府补贴按两百二十人领取，实际入住的只有一百四十人左右。多出来的名字都是已经去世或者转走的老人。账本有两套，我只能看到其中一套。',
    work: { status: 'new', tags: ['care homes'] },
  },
  {
    ago: 7,
    to: ['Maya Okafor'],
    text: 'Na minha rua estão despejando famílias com ordens que não têm número de processo. O oficial diz que “o papel vem depois”. Já são quatro casas. Uma vizinha gravou a conversa.',
    contact: 'a vizinha aceita falar, mas só pessoalmente',
    work: { tags: ['evictions'] },
  },
  {
    ago: 7,
    to: ['Jonas Lindqvist'],
    text: 'Trucks leave the cement works without their loads covered and tip behind the old quarry. It happens on Sundays. If you stand on the public footpath you can see it without going near the gate.',
    work: {
      status: 'done',
      tags: ['quarry'],
      notes: ['Published on the 19th. The source was not asked for more than what anybody can see.'],
    },
  },
  {
    ago: 6,
    to: ['Leila Haddad'],
    text: 'در درمانگاه ما داروهای تاریخ‌گذشته را با برچسب تازه به بیماران می‌دهند. من خودم دو جعبه را کنار گذاشته‌ام و عکس شماره‌ها را دارم. نمی‌دانم با چه کسی باید حرف بزنم.',
    work: { assign: 'Leila Haddad', tags: ['hospital', 'documents'] },
  },
  {
    ago: 6,
    to: ['Maya Okafor', 'Leila Haddad'],
    text: 'The school nurse post has been “advertised” for two years. It was never advertised: the budget goes to the head’s renovation. I sit on the board and voted for it, so be careful how you ask.',
  },
  {
    ago: 5,
    to: ['Jonas Lindqvist'],
    text: 'На станции очистки второй год не работает датчик хлора. В журнале каждый день одна и та же цифра, одним почерком. Журнал лежит у дежурного на столе, его видят все смены.',
    work: { tags: ['water', 'documents'] },
  },
  {
    ago: 5,
    to: ['Maya Okafor'],
    text: 'Is this where one can ask about a parking fine? I was fined although the sign was covered by a tree.',
    work: { status: 'dropped' },
  },
  {
    ago: 4,
    to: ['Leila Haddad'],
    text: '介護施設で働いています。夜勤のあと、転倒の記録を書き直すように言われました。元の用紙はシュレッダーにかけられました。日付と部屋番号はメモしてあります。',
    work: { tags: ['care homes'] },
  },
  {
    ago: 4,
    to: ['Maya Okafor', 'Jonas Lindqvist', 'Leila Haddad'],
    text: 'Three members of the council have a share in the firm that gets the snow clearing contract each year. The share is held through a firm of relatives. The register of firms is public, the link is not: look at who signed as witness in 2019.',
    source: 'first',
    work: {
      status: 'working',
      assign: 'Maya Okafor',
      tags: ['council', 'documents'],
      reply:
        'Thank you, this is worth a closer look. Which of the five papers of 2019 do you mean, and how do you know of the relatives? Write only what is safe for you to write.',
    },
  },
  {
    ago: 3,
    to: ['Jonas Lindqvist'],
    text: 'हमारे मोहल्ले में रात को ट्रक आकर नाले में कुछ काला गिराते हैं। सुबह तक बदबू रहती है और बच्चों की आँखें जलती हैं। नगर निगम कहता है कोई शिकायत दर्ज नहीं है, जबकि हमने तीन बार लिखकर दी है।',
  },
  {
    ago: 3,
    to: ['Maya Okafor'],
    callout: CALLOUT,
    text: 'Follow-up to the boxes: they were collected today by a shredding firm, white van, two people. I wrote down the number of the order from the sheet on the clipboard: 4471-B.',
    contact: 'Signal: tarn.22',
    work: { tags: ['Tarn Street'], assign: 'Maya Okafor' },
  },
  {
    ago: 2,
    to: ['Leila Haddad'],
    text: 'The on-call surgeon is on call in two hospitals at once, forty kilometres apart. Both rotas are printed and hang in the two staff rooms. Compare the first weekend of this month.',
  },
  {
    ago: 1,
    to: ['Maya Okafor', 'Jonas Lindqvist', 'Leila Haddad'],
    source: 'follow-up',
    text: 'The second and the fourth. The witness is the same on both, and he is the brother-in-law of two of the three. I know it from a christening; everybody in the street does.',
  },
  {
    ago: 1,
    to: ['Jonas Lindqvist', 'Maya Okafor'],
    text: 'Die Brücke an der Weberstraße hat im letzten Prüfbericht die Note 3,4 bekommen. Im veröffentlichten Bericht steht 2,4. Der Scan des Originals ist im Anhang der Ausschreibung noch zu finden, wenn man die erste Fassung herunterlädt.',
  },
  {
    ago: 1,
    to: ['Leila Haddad'],
    text: 'טיפול בחולים סיעודיים בבית האבות נעשה בלי רופא תורן כבר חודשיים. ברישומים מופיע שם של רופא שעבר לעיר אחרת.',
  },
  {
    ago: 0,
    to: ['Maya Okafor'],
    text: 'I do not have papers, only what I saw. Can that still be of use to you? It is about how people in custody are moved between stations so that their lawyers cannot find them.',
    contact: 'I come here on Sundays from the library.',
  },
];
