/** Portuguese: files that go with a message, and that come with an answer. No native reader has checked this translation yet. */
import { durationIn, sizeIn } from '../../../browser/files/size.ts';
import { format } from '../../../browser/i18n/format.ts';
import type { FileWords } from '../en/files.ts';

const f = format('pt');

/** Nought counts as one here. */
const counted = (n: number) => f.plural(n, { one: `${f.number(n)} arquivo`, other: `${f.number(n)} arquivos` });

export const files: FileWords = {
  size: (bytes) => sizeIn('pt', bytes),

  label: 'Arquivos',
  hint: 'Documentos, imagens, gravações. Cada um é trancado no seu aparelho, antes de sair dele.',
  add: 'Adicionar arquivos',
  photo: 'Tirar uma foto',
  drop: 'Você também pode soltá-los aqui, ou colá-los.',
  dropNow: 'Solte para adicioná-los',
  warning:
    'Os arquivos são enviados exatamente como estão. Eles podem dizer quem os fez, copiou ou imprimiu, quando, onde e com quê. Se poucas pessoas tinham o documento, o próprio documento pode apontar para você.',
  guide: 'O que os arquivos revelam',
  list: counted,
  total: (n, bytes) => `${counted(n)}, ${bytes}`,
  remove: (name) => `Retirar “\u2068${name}\u2069”`,
  removed: (name) => `“\u2068${name}\u2069” foi retirado.`,
  added: (n) =>
    f.plural(n, { one: `${f.number(n)} arquivo adicionado.`, other: `${f.number(n)} arquivos adicionados.` }),
  names: 'Omitir os nomes dos arquivos',
  namesWhy:
    'Um nome pode mostrar quem tinha o arquivo. Eles passam então a se chamar “arquivo 1”, “arquivo 2”, com a mesma extensão.',
  nameless: (n) => `arquivo ${n}`,
  faults: {
    twice: (name) => `“\u2068${name}\u2069” já está na lista.`,
    large: (name, most) =>
      `“\u2068${name}\u2069” é grande demais: aqui um arquivo pode ter no máximo ${most}. Avise na sua mensagem, ou envie-o em partes.`,
    many: (most) => `Com uma mensagem vão no máximo ${counted(most)}. Junte-os em um ZIP, ou envie outra mensagem.`,
    folder: 'Não é possível adicionar pastas. Escolha os arquivos que estão nelas.',
  },

  stage: 'Trancando e enviando seus arquivos',
  progress: (done, all) => `${done} de ${all}`,
  left: (seconds) => `tempo restante: cerca de ${durationIn('pt', seconds)}`,
  states: {
    queued: 'Aguardando',
    reading: 'Sendo lido',
    checking: 'Sendo comparado com o que chegou',
    sending: 'A caminho',
    waiting: 'Sem conexão. Continua automaticamente.',
    busy: 'O servidor não aceita mais no momento. Continua automaticamente.',
    sent: 'Chegou',
  },
  paused: 'Em pausa. O que chegou fica lá por um dia.',
  pause: 'Pausar',
  resume: 'Continuar',
  keepOpen:
    'Arquivos grandes demoram; pelo Tor, horas. Mantenha esta página aberta e o aparelho ativo. Se a conexão cair, o envio continua automaticamente.',
  closed:
    'Se mesmo assim esta página for fechada: abra “Ler uma resposta” hoje ou amanhã, digite suas doze palavras, escreva sua mensagem de novo e escolha os mesmos arquivos. O que já chegou não é enviado duas vezes.',
  closedAlone: 'Se esta página for fechada, os arquivos terão de ser enviados desde o início.',
  failed: {
    unreadable: (name) =>
      `Não é mais possível ler “\u2068${name}\u2069”: foi alterado, movido ou apagado, ou a mídia onde estava foi retirada. Retire-o daqui e adicione-o de novo.`,
    changed: (name) =>
      `“\u2068${name}\u2069” foi alterado enquanto era lido. Feche o programa em que está aberto, retire-o daqui e adicione-o de novo.`,
    large: (name) => `“\u2068${name}\u2069” é maior do que se aceita aqui. Retire-o e envie de novo.`,
    full: 'O servidor não tem mais espaço para arquivos hoje. Seu texto pode ir agora sem eles; amanhã haverá espaço de novo.',
    missing:
      'Não foi possível carregar a parte desta página que envia arquivos. Verifique sua conexão e envie de novo.',
  },
  sentWith: (n) =>
    f.plural(n, {
      one: `${f.number(n)} arquivo chegou com ela.`,
      other: `${f.number(n)} arquivos chegaram com ela.`,
    }),

  answer: {
    heading: counted,
    before:
      'Quem vigia sua rede vê que um arquivo mais ou menos deste tamanho chega até você. Ele é salvo no seu aparelho, legível: apague-o depois de ler.',
    save: (name) => `Salvar “\u2068${name}\u2069”`,
    saving: (done, all) => `${done} de ${all} já chegaram`,
    stop: 'Parar',
    saved: 'Está inteiro e como a redação o enviou. Agora está no seu aparelho.',
    gone: 'Não está mais no servidor.',
    broken: 'O que chegou não é o que a redação enviou. Nada foi salvo. Avise em outra mensagem.',
    offline: 'A conexão caiu. Nada foi salvo. Tente de novo.',
    large: (most) =>
      `Este navegador comporta no máximo ${most} dele. Abra sua caixa em outro navegador, como Chrome ou Edge em um computador.`,
  },
};
