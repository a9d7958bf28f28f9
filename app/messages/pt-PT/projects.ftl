# Projetos de experimentação.

projects-title = Projetos
projects-lead = O que o laboratório está a investigar, a criar e a testar com as pessoas a quem os serviços se destinam, e o que resultou.
projects-new = Criar projeto
projects-new-lead = Um projeto começa como rascunho, na fase de investigação. Basta o título, o resumo e a área; o resto pode vir depois.
projects-count =
    { $count ->
        [one] { $count } projeto
       *[other] { $count } projetos
    }
projects-phase = Fase
projects-all-phases = Todas
projects-area = Área de ação
projects-all-areas = Todas
projects-entity = Entidade
projects-all-entities = Todas
projects-sdg = Metas dos ODS
projects-all-targets = Todas
projects-none = Ainda não há projetos publicados. Entretanto, veja como o laboratório trabalha.
projects-none-found = Nenhum projeto corresponde a estes filtros.
projects-see-all = Ver todos os projetos
projects-see-guides = Ver os guias
projects-draft = Rascunho
projects-draft-text = Só o veem a equipa do laboratório e as pessoas das entidades que nele participam.

projects-bench = Fases do projeto
projects-bench-phase = Fase { $step } de 4: { $phase }
projects-bench-done = Concluído: { $outcome }
projects-bench-stopped = Parado na fase { $step } de 4: { $phase }
projects-bench-since = desde { $date }

projects-challenge = O desafio
projects-now = O que pode fazer agora
projects-now-nothing = Por agora não há sessões nem inquéritos abertos neste projeto. Viveu este problema? Conte-nos como foi.
projects-now-ended = O trabalho terminou. Se quiser usar o que aqui se aprendeu, fale connosco.
projects-write-to = Escreva para { $contact }
projects-came-of-it = O que já resultou
projects-nothing-yet = Ainda não há resultados. Cada novidade aparece nesta página.
projects-latest-update = Última novidade:
projects-read-outcome = Ler todos os resultados
projects-lead-entity = Entidade líder
projects-partners = Parceiros
projects-when = Quando
projects-target-groups = Para quem
projects-outcome = Resultados
projects-figures = Números do projeto
projects-figures-about = O sinal ~ quer dizer «cerca de».
projects-products = Produtos
projects-updates = Novidades
projects-sessions = Sessões
projects-surveys = Inquéritos
projects-guides = Guias e métodos usados
projects-team = Equipa
projects-source = Fontes

projects-manage = Trabalhar neste projeto
projects-edit = Editar projeto
projects-move = Mudar de fase
projects-post = Publicar novidade
projects-publish = Publicar projeto
projects-unpublish = Retirar da vista do público
projects-unpublish-question = O projeto volta a ser um rascunho e o endereço deixa de abrir para o público. Nada se perde.
projects-unpublish-button = Passar a rascunho

projects-move-title = Mudar de fase
projects-move-lead = Toda a gente que segue o projeto vê a mudança e a data.
projects-move-to = Para onde vai o trabalho?
projects-move-submit = Mudar de fase
projects-post-lead = Duas ou três frases sobre o que aconteceu e o que se segue. Fica com a data de hoje.
projects-post-title = Título
projects-post-body = Texto
projects-post-submit = Publicar novidade
projects-post-remove = Apagar esta novidade
projects-post-remove-question = A novidade deixa de aparecer a toda a gente. Não é possível voltar atrás.
projects-post-remove-button = Apagar novidade
projects-markdown-hint = Pode usar Markdown: uma linha em branco separa parágrafos, um hífen começa uma lista.

projects-save = Guardar alterações
projects-save-draft = Guardar rascunho
projects-field-title = Título
projects-field-summary = Resumo
projects-field-summary-hint = Uma ou duas frases que qualquer pessoa entenda. Até 400 caracteres.
projects-field-challenge-hint = A pergunta a que o projeto quer responder: «Como poderíamos…?» É precisa para publicar.
projects-field-target-groups-hint = As pessoas a quem o projeto se destina.
projects-field-lead-hint = É precisa para publicar. Se a entidade não está na lista, crie primeiro a página dela.
projects-field-none-yet = Ainda não se sabe
projects-field-none = Nenhum
projects-field-start = Início
projects-field-end = Fim
projects-field-take-part-hint = O que as pessoas podem fazer além das sessões e dos inquéritos, que aparecem por si.
projects-field-sdg-hint = Códigos separados por vírgulas, por exemplo 16.6, 16.7, 16.a.
projects-field-guides-hint = Os endereços curtos dos guias, um por linha, por exemplo «interviews».
projects-field-source-hint = O documento de onde vêm os factos, quando não vêm do próprio laboratório.
projects-form-who = Quem
projects-form-when = Quando
projects-form-public = O que o público quer saber
projects-form-links = Ligações
form-slug = Endereço curto
form-slug-hint = A última parte do endereço da página. Se o deixar em branco, vem do título.
form-when-hint = Só o que se sabe: 2026, 2026-05, 2026-T2, 2026-05-08, 2026-05 a 2027-02, ou 36 meses.
form-when-kind = { $field } sem data
form-when-date = Tem data
form-rows-hint = Para acrescentar mais, guarde e volte a editar. Para tirar uma linha, esvazie-a.
form-partner = Parceiro { $n }
form-team-name = Pessoa { $n }: nome
form-team-role = Pessoa { $n }: o que faz
form-figure-kind = Número { $n }: o que se contou
form-figure-count = Número { $n }: quantos
form-figure-count-hint = Por exemplo 1520 ou ~7000. Em branco se não se sabe.
form-figure-note = Número { $n }: de quem ou com quem
form-product-kind = Produto { $n }: tipo
form-product-title = Produto { $n }: título
form-product-link = Produto { $n }: endereço na Web

conflict-title = Entretanto, alguém alterou isto
conflict-text = O seu texto continua aqui e ainda não foi guardado. Compare-o com o que lá está agora; se o enviar de novo, substitui-o.
conflict-link = Ver o que lá está agora

phase-research = Investigação
phase-research-text = Perceber o problema com quem o vive.
phase-co-creation = Cocriação
phase-co-creation-text = Encontrar respostas em conjunto.
phase-experimentation = Experimentação
phase-experimentation-text = Testar as respostas em pequena escala.
phase-evaluation = Avaliação
phase-evaluation-text = Ver o que os testes mostraram e o que fica.
phase-scaled = Alargado
phase-scaled-text = O que funcionou passa a chegar a toda a gente.
phase-adapted = Adaptado
phase-adapted-text = O que funcionou é usado com alterações, noutro lugar ou de outra forma.
phase-stopped = Parado
phase-stopped-text = O trabalho acaba aqui, e diz-se o que se aprendeu.

area-services = Inovação nos serviços públicos
area-simplification = Simplificação administrativa
area-participation = Participação cidadã

figure-participants = participantes
figure-interviews = entrevistas
figure-trained = pessoas formadas
figure-responses = respostas a inquéritos
figure-tests = testes com utilizadores
figure-other = outros
product-guide = Guia
product-service = Serviço
product-prototype = Protótipo
product-report = Relatório
product-training = Formação
count-unknown = não se sabe

when-month = { $month } de { $year }
when-quarter = { $quarter }.º trimestre de { $year }
when-between = { $from } a { $to }
when-months =
    { $count ->
        [one] { $count } mês
       *[other] { $count } meses
    }
when-annual = anual
when-multi-year = plurianual
when-ongoing = contínuo
when-to-be-decided = a definir
when-not-applicable = não se aplica
when-until = até { $when }
when-since = desde { $when }
when-end = fim: { $when }

sdg-1 = Erradicar a pobreza
sdg-2 = Erradicar a fome
sdg-3 = Saúde de qualidade
sdg-4 = Educação de qualidade
sdg-5 = Igualdade de género
sdg-6 = Água potável e saneamento
sdg-7 = Energias renováveis e acessíveis
sdg-8 = Trabalho digno e crescimento económico
sdg-9 = Indústria, inovação e infraestruturas
sdg-10 = Reduzir as desigualdades
sdg-11 = Cidades e comunidades sustentáveis
sdg-12 = Produção e consumo sustentáveis
sdg-13 = Ação climática
sdg-14 = Proteger a vida marinha
sdg-15 = Proteger a vida terrestre
sdg-16 = Paz, justiça e instituições eficazes
sdg-17 = Parcerias para a implementação dos objetivos

portfolio-title = Portefólio
portfolio-lead = Os projetos do laboratório vistos de cima. Cada número é contado a partir dos registos e diz o que conta.
portfolio-projects = projetos publicados
portfolio-drafts =
    { $count ->
        [0] nenhum rascunho além destes
        [one] e { $count } rascunho
       *[other] e { $count } rascunhos
    }
portfolio-partnerships = parcerias
portfolio-partnerships-base = entidades diferentes que lideram ou participam num projeto publicado
portfolio-participants = participantes
portfolio-participants-base = soma das linhas «participantes» dos projetos publicados; quem esteve em dois conta duas vezes; ~ quer dizer «cerca de»
portfolio-products = produtos
portfolio-products-base = registados nos projetos publicados
portfolio-base =
    { $count ->
        [one] Base: { $count } projeto publicado
       *[other] Base: { $count } projetos publicados
    }
portfolio-where = Onde estão os projetos
portfolio-by-phase = Projetos por fase
portfolio-by-area = Projetos por área de ação
portfolio-stuck = Onde o trabalho está parado
portfolio-stuck-text = Projetos por terminar em que nada aconteceu há mais de { $days } dias: nem novidade, nem mudança de fase.
portfolio-nothing-stuck = Nada está parado: em todos os projetos por terminar aconteceu alguma coisa nos últimos { $days } dias.
portfolio-project = Projeto
portfolio-since = Última mudança
portfolio-days = Dias
portfolio-records = O que dizem os registos
portfolio-by-figure = Números dos projetos publicados, por tipo
portfolio-by-product = Produtos dos projetos publicados, por tipo
portfolio-what = O que se conta
portfolio-exact = Contados
portfolio-about = Estimados
portfolio-from-projects = Projetos
portfolio-how-many = Quantos

error-not-a-when = Escreva a data como 2026, 2026-05, 2026-T2, 2026-05-08 ou 2026-05 a 2027-02, ou uma duração como 36 meses.
error-date-or-kind = Escreva uma data ou escolha uma opção sem data, não as duas.
error-ends-before-start = O fim é anterior ao início. Corrija um dos dois.
error-not-a-target = Escreva só códigos das 169 metas dos ODS, como 16.6 ou 16.a, separados por vírgulas.
error-not-a-count = Escreva um número inteiro, como 1520; para um valor aproximado, ponha ~ antes: ~7000.
error-not-a-web-address = Escreva um endereço completo, como https://exemplo.pt/pagina.
error-too-many = Escolha no máximo { $limit }.
error-slug-taken = Já há uma página com este endereço. Escolha outro.
error-project-incomplete = Escreva o desafio e escolha a entidade líder: um projeto publicado precisa de ambos.
error-phase-not-allowed = O projeto não pode ir para aí a partir da fase em que está. Escolha uma das opções.
error-phase-moved = Entretanto, alguém mudou a fase deste projeto. Veja onde está agora e escolha de novo.

flash-project-created = O rascunho ficou guardado. Só a equipa o vê até ser publicado.
flash-project-saved = As alterações ficaram guardadas.
flash-project-published = O projeto está publicado.
flash-project-unpublished = O projeto voltou a ser um rascunho.
flash-project-incomplete = Para publicar falta o desafio ou a entidade líder. Edite o projeto e tente de novo.
flash-project-moved = O projeto mudou de fase.
flash-project-posted = A novidade está publicada.
flash-project-post-removed = A novidade foi apagada.
