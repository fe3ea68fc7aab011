/**
 * Portuguese, as Brazil writes it. NO NATIVE READER HAS CHECKED THIS TRANSLATION YET; the page's foot says so to readers
 * (`page.unchecked`). Keep the two in step: remove both when somebody has. No native reader has checked this translation yet.
 */

import { format } from '../../../browser/i18n/format.ts';
import type { Words } from '../en/pages.ts';

const f = format('pt');

/** "about n characters"; nought counts as one here. */
const characters = (n: number) => f.plural(n, { one: `${f.number(n)} caractere`, other: `${f.number(n)} caracteres` });

export const pages: Words = {
  format: f,

  page: {
    title: 'Contato',
    skip: 'Ir para o texto',
    leave: 'Sair deste site',
    leaveHint: 'Ou aperte a tecla Shift três vezes em um segundo. O que você escreveu não é guardado.',
    leaveStuck: 'A outra página não responde. Feche esta janela.',
    leaveBack: 'Voltar à página',
    languages: 'Idiomas',
    guide: 'Guia',
    foot: 'Este site não usa cookies e não grava nada no seu navegador. Todas as datas estão em UTC.',
    unchecked:
      'Esta tradução foi feita com cuidado, mas ninguém que tenha o português como língua materna a revisou ainda. Em caso de dúvida, vale a página em inglês.',
    retry: 'Tentar de novo',
  },

  noScript: {
    title: 'Sem JavaScript não há formulário aqui',
    why: 'Seu navegador tranca o texto antes que ele saia do seu aparelho, e para isso é preciso JavaScript. Aqui nunca há um campo para texto legível. O que você pode fazer em vez disso:',
    directory: 'Nossos jornalistas e como entrar em contato, em texto simples',
    directoryWhy: 'Signal, correio, e-mail ou outros meios que ofereçam.',
    guide: 'O guia',
    guideWhy: 'Como usar cada um desses meios com segurança. Não precisa de JavaScript.',
    plain: 'Escrever sem JavaScript',
    plainWhy: 'Com um programa seu, chamado age, que tranca a mensagem no seu computador. É preciso digitar comandos.',
    on: 'Ou ative o JavaScript para este site e recarregue a página. No Navegador Tor, servem os níveis de segurança “Padrão” e “Mais seguro”.',
    list: 'Com JavaScript ativado, nossos jornalistas aparecem aqui depois que seu navegador verifica quem assinou a lista.',
  },

  home: {
    heading: 'Conte a jornalistas, em confiança',
    write: 'Escreva para nós',
    writeTo: (name) => `Escreva para ${name}`,
    checks: 'Três verificações antes de escrever',
    device: 'Um aparelho pessoal',
    deviceWhy:
      'Um telefone ou notebook do trabalho pode mostrar ao seu empregador o que foi feito nele, mesmo mais tarde.',
    deviceMore: 'Como saber em um minuto se um aparelho é gerenciado',
    network: 'Uma rede que não seja a do trabalho',
    networkWhy: 'O Wi-Fi e a VPN do trabalho registram que um aparelho abriu este site, e quando.',
    networkMore: 'Mais sobre redes',
    email: 'Um endereço de e-mail pessoal',
    emailWhy:
      'Se você deixar um endereço para resposta, use um particular, de preferência criado só para isto. Outras pessoas podem ler o e-mail do trabalho.',
    emailMore: 'Mais sobre e-mail',
    others: 'Se não é seu empregador quem você teme',
    already: 'E se eu já abri isto no trabalho?',
    planner: 'Qual meio é o certo para você?',
    plannerWhat:
      'Três perguntas, e uma ordem de meios. O cálculo é feito nesta página: nada é enviado, e nada é guardado.',
    plannerMissing: 'Não foi possível carregar esta parte. Verifique sua conexão e abra-a de novo.',
    plannerCases:
      'Estes são os casos mais comuns, para quem tem aparelho e rede próprios. Escolha o mais rigoroso que se aplica a você.',
    plannerNobody: 'Ninguém em particular',
    mailbox: 'Tem um codinome? Leia sua resposta',
    reporters: 'Nossos jornalistas',
    reportersHow: 'Ao escrever, escolha uma ou mais destas pessoas.',
    nobody: 'O ou a jornalista que seu link indica não está aqui',
    nobodyText: 'Essa pessoa pode ter saído, ou o link está danificado. Estas pessoas recebem mensagens agora.',
    loading: 'A lista está sendo verificada.',
    logged: 'O que este site guarda',
    loggedList: [
      'Sua mensagem trancada e o dia em que ela chegou, até que seja apagada. Não a hora.',
      'Nenhum endereço, nenhum navegador, nenhum cookie. O que a verificação da rede vê é dito a você e esquecido.',
      'Outros podem guardar registros próprios: a rede do seu empregador, seu provedor de internet, a companhia que hospeda este site.',
    ],
    limits: 'Do que este site não pode proteger você',
    limitsList: [
      'Um aparelho que outros controlam ou vigiam: podem ver o que você digita antes que seja trancado.',
      'Rastros da visita: sua rede e o histórico do seu navegador podem mostrar que você esteve aqui, e por qual link, mas não o que escreveu. O Navegador Tor e uma janela privada mostram menos.',
      'Uma página alterada: o código desta página vem deste servidor a cada vez. Quem tomar o controle do servidor poderia alterá-lo.',
      'Suas próprias palavras: detalhes que pouca gente conhece, ou seu jeito de escrever, podem denunciar você.',
      'Falhas que ninguém encontrou: nenhum especialista independente examinou este programa ainda.',
      'O que acontece depois: os jornalistas vão saber o que você contar, e nenhum método é totalmente seguro.',
    ],
    genuine: 'Somos nós mesmos?',
    genuineHow:
      'Estas oito palavras pertencem à nossa chave. Compare-as com as palavras que publicamos em outros lugares, junto às assinaturas das matérias ou em papel.',
    genuineLabel: 'As palavras da chave desta redação',
    matches: 'Esta é a redação que seu link indica',
    matchesText: 'As oito palavras do seu link correspondem à chave desta página.',
    differs: 'Esta não é a redação que seu link indica',
    differsText:
      'As palavras do seu link não correspondem à chave desta página. Não escreva aqui. Confira o link onde você o encontrou, ou use outra forma de contato.',
    unreadable: 'Não foi possível ler seu link por inteiro',
    unreadableText:
      'Depois do # há palavras que indicam a redação, e elas estão cortadas ou alteradas. Abra o link de novo onde você o encontrou, ou compare as oito palavras da primeira página, em “Somos nós mesmos?”, com as que a redação publica.',
  },

  closed: {
    heading: 'Este canal ainda não está aberto',
    text: 'A redação ainda o está preparando. Volte mais tarde.',
    admin: 'Se é você quem o prepara: abra o link de instalação.',
  },

  insecure: {
    title: 'Esta conexão não é segura',
    text: 'No caminho até aqui, outros podem ler ou alterar esta página, por isso nada pode ser enviado dela. Abra o endereço que começa com https://.',
  },

  list: {
    offline: 'Não foi possível carregar a lista de jornalistas',
    offlineText: 'Verifique sua conexão e tente de novo.',
    forged: 'A lista de jornalistas não está assinada por esta redação',
    forgedText:
      'Algo no caminho a alterou, por isso nada pode ser enviado daqui agora. Recarregue a página uma vez. Se continuar assim, não escreva aqui e use outra forma de contato.',
    expired: 'A lista de jornalistas da redação está vencida',
    expiredText: (today) =>
      `Seu aparelho diz que hoje é ${today}. Se isso estiver errado, acerte a data. Se estiver certo, a redação precisa renovar a lista: enquanto isso, use outra forma de contato.`,
    older: 'Esta lista de jornalistas é mais antiga do que a mostrada antes',
    olderText: 'Recarregue a página. Se isto se repetir, use outra forma de contato.',
    broken: 'Esta página não foi carregada por completo',
    brokenText:
      'Falta a parte que tranca seu texto. O que você escreveu ainda está aqui: copie para um lugar seguro antes de recarregar.',
  },

  only: {
    who: (names) => {
      if (names.length === 0)
        return 'Só os jornalistas que você escolher podem ler o que você escreve, e eles veem quem mais recebe.';
      if (names.length === 1) return `Só ${f.list(names)} pode ler isto.`;
      return `Só ${f.list(names)} podem ler isto, e cada pessoa vê quem mais recebe.`;
    },
    others: 'Nós não podemos ler, e a empresa que opera o computador deste site também não.',
  },

  facts: {
    logged:
      'Este programa não registra visita, nem endereço, nem hora. A rede do seu empregador, seu provedor de internet e quem hospeda este site podem registrar.',
    audit: 'Ele não passou por auditoria independente.',
  },

  tip: {
    heading: 'Escreva para nós',
    headingTo: (newsroom) => `Escreva para ${newsroom}`,
    covers: (beats) => `Temas: ${f.list(beats)}`,
    expect: 'Conte com dias, não com horas. Você pode voltar aqui para ler uma resposta, se alguma for escrita.',
    questionAway: 'Não foi possível carregar a pergunta do seu link',
    questionAwayText:
      'Uma nova tentativa é feita automaticamente. Você já pode escrever e dizer do que se trata; escolha quem recebe.',
    noForm: 'Se o JavaScript está ativado e nenhum formulário aparece aqui, recarregue a página.',
    answer: 'Uma resposta',
    answerYes: 'Quero poder ler uma resposta aqui',
    answerYesWhy:
      'Você recebe doze palavras para anotar. Quem as tiver pode ler as respostas, por isso ninguém precisa do seu endereço.',
    answerNo: 'Não preciso de resposta',
    answerNoWhy: 'Não há palavras para guardar. Ninguém pode responder a você aqui.',
    text: 'Sua mensagem',
    textHint: 'O que aconteceu, como você sabe, o que pode mostrar isso. Deixe de fora o que levaria até você.',
    textMissing: 'Escreva primeiro sua mensagem.',
    room: (n) => `Ainda há espaço para cerca de ${characters(n)}.`,
    tooLong: (n) => `Cerca de ${characters(n)} a mais. Encurte o texto, ou envie o resto em uma segunda mensagem.`,
    to: 'Quem recebe',
    toMany: (n) =>
      f.plural(n, {
        one: `Quem recebe: ${f.number(n)} jornalista`,
        other: `Quem recebe: escolha entre ${f.number(n)} jornalistas`,
      }),
    toOthers: 'Mudar quem recebe',
    toLoading: 'A lista de jornalistas está sendo verificada. Enquanto isso, você pode escrever.',
    toMissing: 'Escolha pelo menos uma pessoa.',
    toNobody: 'Ninguém pode receber mensagens agora. Tente em outro dia, ou use outra forma de contato.',
    cannotReceive: 'Não pode receber mensagens agora',
    contact: 'Como entrar em contato com você',
    optional: '(opcional)',
    contactHint:
      'Nenhum endereço é necessário. Deixe um só se quiser que falem com você também por outro meio: um pessoal criado só para isto, ou um nome de usuário do Signal. Nada do trabalho.',
    contactLong: (n) => `Longo demais: aqui cabem no máximo ${characters(n)}.`,
    next: 'O que acontece depois',
    nextList: [
      'Seu navegador tranca o texto e os arquivos, de modo que só as pessoas que você escolheu possam abri-los, e os envia. Um texto leva alguns segundos.',
      'Este site guarda o que está trancado. Ele não vê suas palavras nem a quem se destinam.',
      'Um ou uma jornalista abre a mensagem no próprio computador, e pode compartilhá-la com colegas.',
    ],
    technical: 'Em termos técnicos',
    technicalText:
      'O texto recebe preenchimento e é criptografado nesta página como arquivo age, com X25519 e ML-KEM-768 juntos, para chaves indicadas na lista assinada da redação. Um pequeno quebra-cabeça de cálculo atrasa quem envia lixo. O servidor não tem chave nem código que possa abri-lo.',
    send: 'Enviar',
    wrong: 'Ainda não foi enviado. Veja os pontos marcados.',
    leaving: (host) =>
      `“Sair deste site”, no alto, esquece o que você escreveu e abre ${host}. Apertar Shift três vezes em um segundo faz o mesmo.`,
  },

  mailbox: {
    heading: 'Ler uma resposta',
    loading: 'Esta página ainda está carregando.',
    missing: 'Parte desta página não pôde ser carregada',
    missingText: 'Verifique sua conexão e tente de novo.',
    noScript:
      'As respostas estão trancadas, e seu navegador as abre no seu aparelho. Para isso é preciso JavaScript: suas palavras nunca são enviadas a lugar nenhum. O que você pode fazer em vez disso:',
    noForm: 'Se o JavaScript está ativado e nenhum campo aparece aqui, recarregue a página.',
  },

  sending: {
    heading: 'Enviando',
    label: 'Etapas',
    hint: 'Alguns segundos; em conexão lenta, alguns minutos. Mantenha esta página aberta: nada legível sai dela.',
    check: 'Verificando quem pode receber',
    seal: 'Trancando seu texto, só para as pessoas que você escolheu',
    puzzle: 'Uma tarefa curta para seu aparelho, que mantém o lixo longe',
    part: (n, of) => `parte ${f.number(n)} de ${f.number(of)}`,
    send: 'Entregando o texto trancado',
    done: 'Feito',
    now: 'Agora',
    waiting: 'Aguardando',
    failed: 'Falhou',
    cancel: 'Parar',
    cancelled: 'Envio interrompido',
    cancelledText: 'Seu texto ainda está aqui.',
    cancelledLate:
      'Seu texto ainda está aqui. Ele pode ter chegado antes que você interrompesse. Enviar o mesmo texto de novo não o grava duas vezes; um texto alterado pode chegar ao lado do primeiro.',
  },

  failed: {
    title: 'Sua mensagem não foi enviada',
    kept: 'Seu texto ainda está aqui.',
    unknown: 'Não veio resposta do servidor',
    unknownText:
      'Sua mensagem pode ter chegado ou não. Envie-a de novo, sem alterar: ela nunca é gravada duas vezes. Um texto alterado pode chegar ao lado do primeiro.',
    offline: 'Não é possível alcançar o servidor. Verifique sua conexão e envie de novo.',
    recipient: (name) => `${name} não pode receber mensagens agora. Escolha outra pessoa e envie de novo.`,
    changed: 'A lista de jornalistas mudou. Veja quem recebe e envie de novo.',
    full: 'O servidor não tem mais espaço hoje. Tente amanhã, ou use outra forma de contato.',
    busy: 'O servidor falhou. Espere um minuto e envie de novo.',
    between:
      'Algo entre você e este site respondeu no lugar dele: um firewall, um filtro ou uma rede que pede login. Use outra rede e envie de novo.',
    tooLargeThere:
      'Algo entre você e este site recusa mensagens deste tamanho. Envie em várias partes, ou de outra rede.',
    page: 'Esta página pode estar desatualizada. Copie seu texto para um lugar seguro, recarregue a página e envie de novo.',
    again: 'Enviar de novo',
  },

  sent: {
    heading: 'Sua mensagem está guardada',
    text: (day) => `Ela chegou em ${day} (UTC).`,
    textOtherDay: 'Ela chegou. A data do servidor não é a do seu aparelho.',
    expect:
      'Conte com dias, não com horas. Quem a lê pode compartilhá-la com colegas. Ninguém pode prometer que algo seja publicado, nem quando.',
    silent: 'Ninguém pode responder a você',
    silentList: [
      'Você não deixou nenhum meio de contato. Não é preciso deixar um para que sua mensagem seja lida.',
      'Para acrescentar algo, ou um meio de contato, escreva outra mensagem. Nada aqui liga as duas: repita do que tratava a primeira e um detalhe que está nela, para que seja reconhecida.',
    ],
    answer: 'Se responderem',
    answerTo: (names, contact) =>
      `Talvez ${f.list(names)} ${names.length === 1 ? 'escreva' : 'escrevam'} para “\u2068${contact}\u2069”, talvez não. Se houver erro de digitação, escreva outra mensagem.`,
    answerFrom: 'Compare quem escreve com o que está aqui. Outra conta pode ser de outra pessoa.',
    accounts: (name, accounts) => `${name}: ${f.list(accounts)}`,
    noAccounts: (name) => `${name} não indica nenhuma conta aqui: qualquer pessoa pode usar esse nome.`,
    answerWary: [
      'Antes de contar mais, peça um detalhe que só está na sua mensagem. Alguém pode se passar por jornalista.',
      'Não responda a ninguém que queira uma senha, dinheiro ou a instalação de um programa.',
    ],
    now: 'O que fazer agora',
    nowList: [
      'Feche esta janela, ou saia deste site com o botão acima.',
      'Se esta não era uma janela privada, apague esta visita do histórico do seu navegador.',
      'Não conte a ninguém que você escreveu, e não nos procure na internet a partir do trabalho.',
      'Não guarde imagem nem cópia desta página: ela mostra que você escreveu. Impressa, é uma folha em branco.',
    ],
    wiped: 'Seu texto não está mais nesta página.',
    another: 'Escrever outra mensagem',
  },
};
