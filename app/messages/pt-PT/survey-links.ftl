# Inquéritos por convite: ligações pessoais, e grupos cujos membros podem responder.

## Nas listas e na página do inquérito
survey-tag-links = por convite
survey-tag-members = para um grupo
survey-promise-links = Da sua ligação pessoal guardamos que foi usada, para que conte uma só vez. Não guardamos quando, nem que respostas são as suas.
survey-promise-links-named = Este inquérito não é anónimo. A sua resposta fica ligada ao convite que recebeu, e a equipa do laboratório vê a quem o enviou.
survey-promise-short-links = Responde com o seu convite: a resposta fica ligada a ele.
survey-thanks-links = As suas respostas ficaram guardadas com o seu convite.
survey-thanks-link-used = A sua ligação pessoal foi usada e já não serve para responder outra vez.
survey-group-network = As pessoas da rede de inovadores
survey-group-entity = Membros da entidade { $name }
survey-group-project = Membros das entidades do projeto { $name }
survey-group-session = Quem tem lugar na sessão { $name }, { $date }
survey-group-edition = Quem tem lugar no curso { $name }, { $date }

## Responder com uma ligação
survey-key = O código da sua ligação
survey-key-hint = Está na carta, no cartão ou no correio que recebeu: 20 letras e números, por exemplo K7QM-3F9T-ZX2P-8HWD-5RVA.
survey-key-go = Continuar
survey-key-needed = Precisa da sua ligação pessoal
survey-key-needed-text = Este inquérito é só para quem foi convidado. Abra a ligação que recebeu ou escreva aqui o código. Se a perdeu, escreva para { $contact }.
survey-key-title = Responder com um código
survey-key-lead = Recebeu um código para responder a um inquérito? Escreva-o aqui. Se o perdeu, escreva para { $contact }.
survey-key-unknown = Esta ligação não serve
survey-key-unknown-text = Não há nenhum convite com este código para este inquérito. Se o escreveu à mão, confirme as letras. Se recebeu mais do que um correio, use a ligação do último. Se nada resultar, escreva para { $contact }.
survey-key-used = Esta ligação já foi usada
survey-key-used-text = Com ela já foi enviada uma resposta, e cada ligação conta uma só vez. Se não foi a sua, escreva para { $contact }.
survey-key-revoked = Esta ligação foi anulada
survey-key-revoked-text = O laboratório anulou-a antes de ser usada. Se recebeu outra, use essa. Se não recebeu, escreva para { $contact }.
survey-key-expired = O prazo desta ligação acabou
survey-key-expired-text = Já não é possível responder com ela. Se ainda quiser dar a sua opinião, escreva para { $contact }.
survey-key-written = Não foi enviado. Pode copiar o que escreveu, para não o perder.
survey-members-only = Este inquérito é para um grupo
survey-members-only-text = Entrou como { $name }, e esta conta não pertence ao grupo que pode responder.
survey-members-only-help = Se acha que devia poder responder, escreva para { $contact }.
error-survey-key = Este código não está completo. Confirme as letras e os números: são 20.
error-survey-key-unknown = Não há nenhum convite com este código. Confirme as letras e os números.

## Definições
survey-group = Grupo
survey-group-hint = Só é preciso quando respondem os membros de um grupo. Quem sai do grupo deixa de poder responder.
survey-group-none = Nenhum grupo
error-survey-group = Escolha o grupo cujos membros podem responder.
error-survey-group-gone = Este grupo já não existe. Escolha outro.

## As ligações, para quem desenha
survey-links-title = Ligações pessoais
survey-links-lead = Cada ligação dá direito a uma resposta. Crie-as em lotes, para enviar por correio eletrónico ou para imprimir.
survey-links-other-mode = Este inquérito não pede uma ligação
survey-links-other-mode-text = Para que só responda quem tem uma ligação pessoal, escolha isso nas definições, antes de publicar.
survey-links-new = Criar ligações
survey-links-none = Ainda não há ligações.
survey-links-batches = Lotes
survey-links-batch = Lote
survey-links-day = Criado a
survey-links-made = Criadas
survey-links-mailed = Com correio
survey-links-used = Usadas
survey-links-revoked = Anuladas
survey-links-known = O que se sabe de quem responde
survey-links-known-text = Aqui vê-se com que ligações já se respondeu, nunca quando nem o quê. Num inquérito anónimo, nenhuma resposta indica a ligação com que foi dada.
survey-links-known-mails = Enquanto um correio espera para ser enviado, a ligação está nele: quem o ler pode responder no lugar da pessoa, mas não encontra as respostas dela.
survey-links-new-lead = Escolha uma de duas maneiras: um número de ligações para imprimir, ou uma lista de endereços para enviar.
survey-links-make = Criar ligações
survey-links-name = Nome do lote
survey-links-name-hint = Só a equipa o vê, por exemplo «Balcão de Évora» ou «Utentes de março».
survey-links-language = Língua
survey-links-language-hint = A dos cartões, dos correios e do formulário que a ligação abre.
survey-links-until = Último dia
survey-links-until-hint = Até ao fim deste dia pode responder-se. Em branco, até o inquérito encerrar.
survey-links-to-print = Para imprimir
survey-links-how-many = Quantas ligações
survey-links-how-many-hint = No máximo { $most }. Cada uma fica num cartão com um código QR.
survey-links-to-mail = Para enviar por correio eletrónico
survey-links-list = Endereços
survey-links-list-hint = Um por linha, no máximo { $most }. Pode juntar o nome e a língua: ana@exemplo.pt; Ana Sá; pt
survey-letter-subject-label = Assunto do correio
survey-letter-words-label = Texto do correio
survey-letter-words-hint = Escreva { $link } onde fica a ligação e, se quiser, { $name } onde fica o nome.
survey-lines-wrong = Há linhas que não se conseguem ler
survey-line-no-address = Linha { $line }: «{ $text }» não tem um endereço de correio eletrónico.
survey-line-twice = Linha { $line }: «{ $text }» repete o endereço da linha { $earlier }.
survey-line-name = Linha { $line }: «{ $text }» tem um nome demasiado longo ou com caracteres que não se veem.
survey-line-language = Linha { $line }: «{ $text }» indica uma língua que o inquérito não tem.
survey-lines-invited = Há pessoas que já têm uma ligação
survey-lines-invited-text = Ninguém recebe duas ligações para o mesmo inquérito. Tire estes endereços da lista, ou anule primeiro as ligações que têm.
error-survey-batch-empty = Indique quantas ligações quer imprimir, ou cole uma lista de endereços.
error-survey-batch-both = Indique um número ou uma lista de endereços, não as duas coisas.
error-survey-batch-lines = Corrija as linhas indicadas no início da página.
error-survey-batch-invited = Tire da lista os endereços indicados no início da página.
error-survey-batch-many = No máximo { $limit } endereços de cada vez.
error-survey-batch-date = Escreva uma data, por exemplo 2026-12-31.
error-survey-batch-past = Este dia já passou.
error-survey-batch-draft = Publique primeiro o inquérito: os correios saem logo, e quem abrisse a ligação não encontrava nada.
error-survey-batch-closed = O inquérito está encerrado: já ninguém podia usar as ligações.
error-survey-batch-mode = Este inquérito não pede uma ligação pessoal. Mude isso nas definições, antes de publicar.
error-survey-words-link = Escreva no texto onde fica a ligação, com a palavra link entre chavetas.
survey-links-ready = As ligações estão prontas
survey-links-ready-lead =
    { $count ->
        [one] Uma ligação no lote «{ $name }».
       *[other] { $count } ligações no lote «{ $name }».
    }
survey-links-mails-go =
    { $count ->
        [one] Um correio vai a caminho.
       *[other] { $count } correios vão a caminho.
    }
survey-links-once = Imprima ou guarde agora
survey-links-once-text = Não guardamos as ligações, só o que chega para as reconhecer. Depois de sair desta página ninguém as pode voltar a ver; uma que se perca anula-se, e cria-se outra.
survey-links-take = Levar as ligações
survey-links-sheet = Folha de cartões para imprimir
survey-links-sheet-part = Cartões { $first } a { $last } para imprimir
survey-links-csv = Tabela das ligações (CSV)
survey-links-done = Ver o lote
survey-links-number = N.º
survey-links-who = Nome
survey-links-link = Ligação
survey-links-address = Endereço
survey-links-state = Estado
survey-links-code = Código
survey-links-made-on = Lote criado a { $date }.
survey-links-gone = As ligações já não se podem ver: só foram mostradas quando o lote foi criado.
survey-link-ready = por usar
survey-link-used = usada
survey-link-revoked = anulada
survey-link-expired = fora do prazo
survey-links-revoke-one = Anular
survey-links-revoke = Anular
survey-links-revoke-all = Anular o lote
survey-links-revoke-all-question =
    { $count ->
        [one] A ligação que ainda não foi usada deixa de servir. Não se pode desfazer.
       *[other] As { $count } ligações que ainda não foram usadas deixam de servir. Não se pode desfazer.
    }
survey-links-revoke-all-button = Anular as ligações por usar
flash-survey-links-revoked = Anulado. Quem tinha a ligação já não pode responder com ela.
flash-survey-links-none-revoked = Nada mudou: já tinha sido usada ou anulada.
survey-remind = Lembrar quem não respondeu
survey-remind-lead = O lembrete vai só para quem recebeu um correio e ainda não respondeu. Cada pessoa recebe uma ligação nova; a anterior continua a abrir o formulário, e as duas contam uma só vez.
survey-remind-send = Enviar lembrete
flash-survey-reminded = Os lembretes vão a caminho.
flash-survey-remind-nobody = Não há ninguém para lembrar: todos responderam, ou a ligação foi anulada ou passou do prazo.
flash-survey-remind-closed = Só se lembra alguém enquanto o inquérito está aberto.

## A folha
survey-sheet = Cartões
survey-sheet-lead = Imprima esta página e corte pelas linhas.
survey-sheet-secret = Quem tem um cartão pode responder uma vez. Guarde-os até os entregar.
survey-sheet-number = N.º { $number }
survey-sheet-qr = Código QR da ligação n.º { $number }
survey-sheet-how = Aponte a câmara do telemóvel ao código.
survey-sheet-type = Ou abra { $address } e escreva:

## O correio
survey-letter-subject = Convite: { $title }
survey-letter-words =
    Olá { $name },

    pedimos-lhe que responda ao inquérito «{ $title }». Abra esta ligação, que é só sua e conta uma vez:

    { $link }

    Obrigado pelo seu tempo.
survey-letter-reminder-subject = Ainda pode responder: { $title }
survey-letter-reminder-words =
    Olá { $name },

    há dias pedimos-lhe que respondesse ao inquérito «{ $title }» e ainda não recebemos a sua resposta. Esta é a sua ligação:

    { $link }

    Se não quiser responder, não precisa de fazer nada.
mail-survey-invitation-subject = { $subject }
mail-survey-invitation-body =
    { $text }

    --
    { $lab }
    Recebe este correio porque lhe pedimos que responda a um inquérito. Dúvidas: { $contact }

## No registo de auditoria
audit-invite = Ligações pessoais criadas
audit-remind = Lembretes enviados
audit-revoke-links = Ligações pessoais anuladas
