/** Portuguese: the way without JavaScript. No script loads it. No native reader has checked this translation yet. */
import type { PlainWords } from '../../plain/plain-words.ts';

export const plain: PlainWords = {
  heading: 'Escrever sem JavaScript',
  lead: 'Você tranca sua mensagem no seu próprio computador com um programa gratuito chamado age, e entrega aqui o arquivo trancado. São precisos um computador, um quarto de hora e alguns comandos digitados.',
  rather: 'Se for possível ativar o JavaScript, o formulário faz tudo isso por você e esconde mais:',
  less: 'O que este meio esconde menos',
  lessList: [
    'O tamanho do seu arquivo, e para quantas pessoas ele está trancado: este site vê isso, e quem vigia a linha também pode ver.',
    'Se as chaves são mesmo nossas: sem JavaScript, seu navegador não consegue verificar quem as assinou. Quem tivesse tomado o controle deste site poderia colocar as suas próprias.',
    'Nada mostra que duas mensagens vêm da mesma pessoa, e ninguém pode responder a você aqui. Se você quer resposta, diga na mensagem como entrar em contato.',
    'Fica mais no seu aparelho: o programa, e o que você escreveu. Apagar isso pode deixar rastros.',
  ],
  steps: 'Como fazer',
  program: {
    what: 'Obtenha o age, versão 1.3 ou mais nova',
    text: 'No seu próprio aparelho e na sua própria rede. Um destes comandos o instala, ou procure FiloSottile/age no GitHub:',
    check: 'Isto informa a versão:',
    older:
      'As anteriores à 1.3 não conhecem nossas chaves. Nesse caso, pegue a mais nova na página do projeto no GitHub.',
  },
  keys: {
    what: 'Salve as chaves de hoje',
    link: 'recipients.txt',
    text: 'Elas mudam toda semana. Abaixo do nome de cada jornalista está sua chave, uma linha longa. Apague as linhas de quem não deve ler sua mensagem.',
  },
  write: {
    what: 'Escreva sua mensagem',
    text: 'Em um editor de texto simples, salva como tip.txt ao lado de recipients.txt. Ou use no lugar dela um único documento ou ZIP. Trancado, ele pode ter no máximo 1 MB.',
  },
  lock: {
    what: 'Tranque a mensagem',
    text: 'Em um terminal, nessa pasta. Isso cria o arquivo tip.age, que só esses jornalistas podem abrir:',
  },
  hand: {
    what: 'Entregue tip.age',
    text: 'Escolha o arquivo que termina em .age. Um arquivo legível é recusado, mas a essa altura este site já o teria recebido: olhe duas vezes.',
    label: 'O arquivo trancado, tip.age',
    send: 'Entregar o arquivo trancado',
  },
  after: 'Quando a próxima página disser que ele está guardado, apague tip.txt, tip.age e recipients.txt.',
  back: 'Voltar às etapas',
  outcomes: {
    sent: {
      title: 'Seu arquivo está guardado',
      text: [
        'Ele chegou trancado. Se os jornalistas conseguem abri-lo, só eles podem dizer. Conte com dias, não com horas.',
        'Agora apague tip.txt, tip.age e recipients.txt do seu aparelho, feche esta janela e apague esta visita do histórico.',
        'O mesmo arquivo entregue de novo não é gravado duas vezes.',
      ],
    },
    readable: {
      title: 'Este arquivo não está trancado',
      text: [
        'Nada foi gravado. Mas o arquivo chegou a este site em forma legível, e quem vigia o computador deste site pode tê-lo visto. Considere que ele pode ter sido visto.',
        'Tranque-o com o age como descrito, e escolha o arquivo que termina em .age.',
      ],
    },
    other: {
      title: 'Este arquivo foi trancado com outro programa',
      text: [
        'Nada foi gravado. Aqui só se pode abrir o que o age 1.3 ou mais novo trancou, para as chaves desta página.',
      ],
    },
    recipients: {
      title: 'Este arquivo foi trancado para outras chaves',
      text: [
        'Nada foi gravado. Ele está trancado com uma frase secreta, para chaves de outro tipo ou para pessoas demais.',
        'Salve as chaves de hoje a partir desta página, e tranque sua mensagem de novo com o age 1.3 ou mais novo.',
      ],
    },
    damaged: {
      title: 'Este arquivo está danificado',
      text: ['Nada foi gravado. Ele foi cortado ou alterado. Tranque sua mensagem de novo, e entregue o arquivo novo.'],
    },
    several: {
      title: 'Só um arquivo de cada vez',
      text: ['Nada foi gravado. Junte todos em um único ZIP e tranque-o, ou entregue-os um depois do outro.'],
    },
    large: {
      title: 'Este arquivo é grande demais',
      text: [
        'Nada foi gravado. Aqui se aceita no máximo 1 MB.',
        'Descreva o que você tem: a redação pode então encontrar um meio para isso. Com JavaScript, o formulário aceita arquivos grandes.',
      ],
    },
    none: {
      title: 'Nenhum arquivo foi escolhido',
      text: ['Nada foi gravado. Escolha o arquivo trancado e aperte o botão mais uma vez.'],
    },
    full: {
      title: 'Hoje não há mais espaço',
      text: ['Nada foi gravado. Tente de novo amanhã (os dias são em UTC), ou use outro meio.'],
    },
    busy: {
      title: 'Pode não ter funcionado',
      text: [
        'Algo falhou aqui ou no caminho. Espere um minuto e entregue o mesmo arquivo de novo: ele nunca é gravado duas vezes.',
      ],
    },
    closed: {
      title: 'Ninguém pode receber arquivos agora',
      text: [
        'Nada foi gravado. A redação ainda não abriu este canal, ou precisa renovar sua lista. Enquanto isso, use outro meio.',
      ],
    },
  },
};
