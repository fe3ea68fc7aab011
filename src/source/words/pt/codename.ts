/** Portuguese: a codename, from the first look at its words to the answers. No native reader has checked this translation yet. */
import { format } from '../../../browser/i18n/format.ts';
import type { CodenameWords } from '../en/codename.ts';

const f = format('pt');

/** Nought counts as one here. */
const answers = (n: number) => f.plural(n, { one: `${f.number(n)} resposta`, other: `${f.number(n)} respostas` });
const days = (n: number) => f.plural(n, { one: `${f.number(n)} dia`, other: `${f.number(n)} dias` });

export const codename: CodenameWords = {
  step: {
    heading: 'Seu codinome: doze palavras',
    lead: 'Com estas palavras você pode ler uma resposta aqui. Escreva-as em papel, nesta ordem. Sua mensagem é enviada depois disso.',
    label: 'Suas doze palavras',
    english: '',
    facts: [
      'Elas são criadas no seu aparelho e nunca são enviadas. Ninguém, nem nós, pode dizê-las de novo a você ou recuperá-las.',
      'Quem as encontrar pode ler as respostas e escrever para nós como se fosse você. Guarde-as longe de tudo o que diga para que servem.',
      'Olhe daqui a alguns dias, com o mesmo tipo de aparelho e de rede de agora, e não do trabalho. Uma resposta fica por algumas semanas. Ninguém pode prometer que venha alguma.',
    ],
    written: 'Já anotei',
    print: 'Imprimir',
    copy: 'Copiar',
    copyTitle: 'Uma cópia pode ficar neste aparelho e em outros lugares',
    copyText:
      'Programas que guardam o que foi copiado, teclados e nuvens podem manter estas palavras por muito tempo e mostrá-las a outros. O papel é mais seguro.',
    copyAnyway: 'Copiar mesmo assim',
    copied: 'Copiadas. Copie outra coisa depois de colocar as palavras no lugar delas.',
    copyFailed: 'O navegador não permitiu. Anote as palavras.',
    copyNot: 'Não copiar',
    back: 'Voltar ao texto',
    check: 'Confira o que você anotou',
    checkLead:
      'Digite estas duas palavras a partir do seu papel. Uma palavra que não se consegue ler custa a você as respostas.',
    word: (n) => `Palavra ${f.number(n)}`,
    checkWrong: (n) => `Esta não é a palavra ${f.number(n)}. Olhe seu papel.`,
    checkSend: 'Conferir e enviar',
    checkSkip: 'Enviar sem conferir',
    checkAgain: 'Mostrar as palavras de novo',
    paper: 'Doze palavras',
    paperHow: [
      'Elas andam juntas, nesta ordem. Ninguém pode recuperá-las.',
      'Quem as tiver pode usá-las. Guarde esta folha longe de tudo o que diga para que serve, e destrua-a quando não for mais necessária.',
      'Para usá-las: a página “Ler uma resposta” do site onde foram criadas.',
    ],
  },

  sent: {
    heading: 'Para ler uma resposta',
    where: (address) =>
      `Volte a ${address}, ou escolha “Tem um codinome?” na primeira página, e digite suas doze palavras.`,
    when: 'Olhe daqui a alguns dias, com o mesmo tipo de aparelho e de rede de agora, e não do trabalho. Uma resposta fica por algumas semanas. Também pode ser que nenhuma seja escrita.',
    only: 'Qualquer pessoa que escreva a você por outro meio e diga que esta é a resposta pode não ser quem diz.',
    again: 'Mostrar as palavras mais uma vez',
    hide: 'Ocultar as palavras',
    gone: 'Quando você fecha ou deixa esta página, ela não mostra mais as palavras.',
    anotherHow: 'É sobre o mesmo assunto?',
    same: 'Mesma conversa, mesmas palavras',
    sameWhy: 'Os jornalistas veem que as duas mensagens vêm de uma só pessoa, e respondem em um só lugar.',
    fresh: 'Mensagem separada, palavras novas',
    freshWhy: 'Nada aqui liga as duas. As palavras mostradas antes continuam valendo para a primeira.',
  },

  entry: {
    lead: 'Digite as doze palavras que você anotou quando enviou sua mensagem. Elas ficam nesta página: pede-se ao site uma caixa trancada, e seu navegador a abre.',
    how: 'Bastam as primeiras letras: surgem sugestões enquanto você digita. Você também pode colar as doze em qualquer campo. Maiúsculas, acentos e números não importam.',
    words: 'Suas doze palavras',
    word: (n) => `Palavra ${f.number(n)}`,
    suggestions: (n) =>
      f.plural(n, {
        one: `${f.number(n)} sugestão. A tecla Enter a aceita.`,
        other: `${f.number(n)} sugestões. Escolha com as setas.`,
      }),
    open: 'Abrir a caixa',
    clear: 'Esvaziar todos os campos',
    opening: 'Abrindo a caixa',
    missing: (n) => `Falta a palavra ${f.number(n)}.`,
    missingSeveral: (positions) =>
      `${f.plural(positions.length, { one: 'Palavra que falta', other: 'Palavras que faltam' })}: ${f.list(positions.map((n) => f.number(n)))}.`,
    unknown: (n, near) =>
      near.length === 0
        ? `A palavra ${f.number(n)} não está em nenhuma de nossas listas. Olhe seu papel.`
        : `A palavra ${f.number(n)} não está em nenhuma de nossas listas. Parecidas: ${near.join(', ')}.`,
    checksum:
      'Cada palavra está na lista, mas juntas elas não formam um codinome. Uma delas foi lida ou digitada no lugar de outra, ou duas trocaram de lugar. Compare as doze com seu papel.',
    wrong: 'Ainda não foi aberta',
    broken: 'Não foi possível carregar a parte desta página que abre as caixas. Verifique sua conexão e tente de novo.',
  },

  box: {
    heading: 'Sua caixa',
    answers,
    empty: 'Não há resposta aqui',
    emptyList: [
      'Ninguém respondeu ainda, ou ninguém vai responder: nem toda mensagem recebe resposta.',
      'Ou havia uma resposta e ela foi apagada, ou o prazo dela acabou.',
      'Ou estas não são as palavras que você anotou, embora pareçam. Compare as doze com seu papel.',
    ],
    words: 'Voltar às palavras',
    again: 'Olhar de novo',
    looking: 'Olhando',
    looked: (n) => `Nova verificação: ${answers(n)}.`,
    lookedNone: 'Nova verificação: nenhuma resposta.',
    when: 'Basta uma vez a cada poucos dias, com o mesmo tipo de aparelho e de rede, e não do trabalho.',
    close: 'Fechar a caixa',
    closed: 'A caixa está fechada. As palavras e as respostas não estão mais nesta página.',
    former: 'não trabalha mais aqui',
    earlier: 'com uma chave anterior, que não é mais usada',
    stays: (day, n) => `Fica até cerca de ${day}, ${days(n)} depois de chegar, a menos que você a apague.`,
    missing: (name) => `Falta uma resposta de ${name} anterior a esta.`,
    missingWhy: 'Ela foi retida no caminho, ou seu prazo acabou, ou você a apagou antes.',
    unopened: (n, more) =>
      f.plural(n, {
        one: `Não foi possível abrir ${more ? 'mais ' : ''}${f.number(n)} item`,
        other: `Não foi possível abrir ${more ? 'mais ' : ''}${f.number(n)} itens`,
      }),
    unopenedWhy:
      'Não se mostra o que está danificado, o que não está assinado por jornalista desta redação para esta conversa, nem o que precisa de uma versão mais nova desta página: qualquer pessoa poderia ter colocado isso ali.',
    remove: 'Apagar esta resposta',
    removeAll: 'Apagar tudo',
    removeUnopened: 'Apagar o que não pôde ser aberto',
    removal: {
      one: {
        title: 'Apagar esta resposta?',
        text: 'Ela é apagada deste site e não pode ser recuperada. A redação vê que ela foi recolhida, e nada mais.',
      },
      unopened: {
        title: 'Apagar o que não pôde ser aberto?',
        text: 'É apagado deste site e não pode ser recuperado, nem por uma versão mais nova desta página. Se foi a redação que o colocou ali, ela vê que foi recolhido, e nada mais.',
      },
      all: {
        title: 'Apagar todas as respostas?',
        text: 'Elas são apagadas deste site e não podem ser recuperadas. A redação vê que foram recolhidas, e nada mais.',
      },
      allAndUnopened: {
        title: 'Apagar todas as respostas e o que não pôde ser aberto?',
        text: 'Tudo é apagado deste site e não pode ser recuperado, nem por uma versão mais nova desta página. A redação vê que tudo foi recolhido, e nada mais.',
      },
    },
    removeYes: 'Apagar',
    removeNo: 'Manter',
    removed: 'Apagado.',
    unsentTitle: 'O que você escreveu não foi enviado',
    unsentText: 'Está só nesta página. Se você continuar, se perde.',
    unsentYes: 'Continuar sem enviar',
    unsentNo: 'Continuar escrevendo',
    failed: 'Não foi possível abrir a caixa',
    failedAgain: 'Não funcionou. Nada mudou nesta página',
    failedOffline: 'Não é possível alcançar o servidor. Verifique sua conexão e tente de novo.',
    failedBusy: 'O servidor falhou ou está sobrecarregado. Espere um minuto e tente de novo.',
    failedAnswer: 'O que voltou não é uma resposta deste site. Use outra rede e tente de novo.',
    failedGone: 'Esta página perdeu suas chaves. Feche a caixa e digite as palavras de novo.',
  },

  reply: {
    heading: 'Responder',
    headingFirst: 'Escrever nesta conversa',
    text: 'Sua mensagem',
    sent: 'Sua mensagem está guardada',
    sentText: (day) => `Ela chegou em ${day} (UTC), na mesma conversa.`,
    sentOther: 'Ela chegou, na mesma conversa.',
    sentTo: (names) => `Ela vai para ${f.list(names)}. As mesmas palavras continuam valendo para o que for respondido.`,
    another: 'Escrever mais',
  },
};
