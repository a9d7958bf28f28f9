# A rede: laboratórios, inovadores e os seus perfis.

network-title = Rede
network-lead = Pessoas que já o fizeram: quem desenha serviços, escuta cidadãos e experimenta soluções na administração pública, e o que cada uma quis mostrar de si.
network-people = Pessoas
network-entities = Entidades
network-labs = Laboratórios
network-lists = Listas da rede
network-join = Entrar na rede
network-edit-profile = Editar o seu perfil
network-skill = Competência
network-skills = Competências
network-skills-hint = Até 12, separadas por vírgulas. Por exemplo: facilitação, entrevistas, linguagem clara.
network-region = Região
network-entity = Entidade
network-any = Todas
network-mentors-only = Só quem faz mentoria
network-nobody = Ainda ninguém tem aqui um perfil que possa ver.
network-nobody-filtered = Ninguém corresponde a estes filtros.
network-see-all = Ver todas as pessoas
network-mentor = Faz mentoria
network-invented = Pessoa inventada
network-invented-notice = Esta pessoa foi inventada para a demonstração.
network-person = Pessoa da rede
network-works-at = Onde trabalha
network-languages = Línguas de trabalho
network-mentoring = Mentoria
network-mentoring-yes = Disponível para fazer mentoria a outras pessoas
network-contact = Contacto
network-about = Sobre a pessoa

join-title = Entrar na rede
join-lead = A rede junta pessoas da administração pública que experimentam e ensinam outras a experimentar. Diga-nos porque quer entrar; quem administra a plataforma lê o pedido e responde por correio eletrónico.
join-motivation = Porque quer entrar na rede?
join-motivation-hint = O que já fez, o que procura e o que gostava de dar aos outros. Duas ou três frases chegam.
join-organisation = Organização
join-organisation-hint = Onde trabalha, se quiser dizer.
join-skills = O que sabe fazer
join-submit = Enviar pedido
join-declined = O seu último pedido não foi aceite
join-declined-again = Pode fazer outro pedido quando quiser.
join-waiting-title = O seu pedido está à espera de resposta
join-waiting = Recebe uma mensagem de correio eletrónico quando for decidido.
join-what-you-wrote = O que escreveu
join-withdraw = Retirar o pedido
join-withdraw-question = O pedido deixa de ser lido. Pode fazer outro mais tarde.
join-withdraw-button = Retirar pedido
join-inside = Já faz parte da rede. O que os outros veem de si está no seu perfil.
join-state-open = À espera
join-state-accepted = Aceite
join-state-declined = Não aceite
join-state-withdrawn = Retirado

audience-nobody = Só eu
audience-network = A rede
audience-public = Toda a gente

profile-title = O seu perfil na rede
profile-account = Conta
profile-lead = Para cada campo, escolha quem o vê. Enquanto não escolher, só você o vê. «A rede» são os inovadores e quem trabalha no laboratório.
profile-see = Ver o perfil
profile-unlisted = Por agora, só você vê este perfil
profile-unlisted-text = Para aparecer na rede, escolha quem vê o seu nome.
profile-conflict = O perfil mudou noutra janela
profile-conflict-text = O que escreveu está aqui em baixo e ainda não foi guardado. Compare antes de guardar por cima.
profile-conflict-link = Ver o que está guardado
profile-name = Nome
profile-name-audience-hint = O perfil só aparece a quem puder ver o nome.
profile-audience = Quem vê: { $field }
profile-headline = O que faz, numa frase
profile-headline-hint = Até 140 caracteres. Basta uma língua.
profile-entity = Entidade
profile-entity-hint = Escolha-a da lista ou, se não estiver lá, escreva-a no campo seguinte.
profile-no-entity = Nenhuma da lista
profile-organisation = Outra organização
profile-organisation-audience = Entidade e organização
profile-region-hint = Por exemplo: Algarve, Região Norte.
profile-mentors = Estou disponível para fazer mentoria a outras pessoas
profile-mentors-hint = Pode deixar de estar quando quiser.
profile-languages-hint = Por exemplo: português, inglês, língua gestual portuguesa.
profile-contact-hint = Um endereço de correio eletrónico, uma ligação ou um telefone.
profile-submit = Guardar perfil
profile-delete-title = Apagar o perfil
profile-delete = Apagar o perfil
profile-delete-question = Tudo o que escreveu neste perfil é apagado. A sua conta e o seu lugar na rede ficam.
profile-delete-button = Apagar perfil

requests-title = Pedidos para entrar na rede
requests-one = Pedido para entrar na rede
requests-administration = Administração
requests-none = Não há pedidos neste estado.
requests-who = Quem pede
requests-when = Data do pedido
requests-decided = Data da decisão
requests-state = Estado
requests-email = Endereço
requests-decide = Aceitar
requests-accept-text = A pessoa passa a inovadora, pode criar um perfil e recebe uma mensagem.
requests-accept = Aceitar pedido
requests-decline-title = Não aceitar
requests-decline = Não aceitar o pedido
requests-reason = Motivo
requests-reason-hint = A pessoa recebe este texto por correio eletrónico.

labs-title = Laboratórios
labs-lead = Equipas de experimentação dentro de entidades públicas.
labs-one = Laboratório
labs-none = Ainda não há laboratórios nesta lista.
labs-how = Ler como se cria um laboratório
labs-new = Acrescentar laboratório
labs-edit = Editar laboratório
labs-name = Nome
labs-entity = Entidade
labs-choose-entity = Escolha a entidade
labs-since = Desde
labs-since-short = Desde { $since }
labs-since-hint = Com a precisão que se conhece: 2019, maio de 2020.
labs-website = Sítio Web
labs-website-hint = Começa por https://
labs-description = O que faz
labs-description-hint = Pode usar Markdown. Basta uma língua.
labs-source = Fonte
labs-source-hint = De onde vêm estes dados.
labs-slug = Endereço da página
labs-slug-hint = Se o deixar em branco, é feito a partir do nome.
labs-submit = Guardar laboratório
labs-conflict = Entretanto, alguém alterou este laboratório
labs-conflict-text = O que escreveu está aqui em baixo e ainda não foi guardado. Compare antes de guardar por cima.
labs-conflict-link = Ver o que está guardado

error-too-many-skills = Escreva no máximo { $limit } competências.
error-skill-too-long = Escreva cada competência em, no máximo, { $limit } caracteres.
error-not-a-website = Escreva um endereço completo, que comece por https://.
error-already-in-network = Já faz parte da rede.
error-request-already-open = Já tem um pedido à espera de resposta.
error-lab-slug-taken = Outro laboratório já tem este endereço. Escolha outro.

flash-join-sent = Pedido enviado. Avisamos por correio eletrónico quando for decidido.
flash-join-withdrawn = Pedido retirado.
flash-join-decided-already = Este pedido já foi decidido ou retirado.
flash-request-accepted = Pedido aceite. A pessoa foi avisada.
flash-request-declined = Pedido não aceite. A pessoa recebe o motivo por correio eletrónico.
flash-profile-saved = Perfil guardado.
flash-profile-deleted = Perfil apagado.
flash-lab-saved = Laboratório guardado.

mail-join-accepted-subject = O seu pedido para entrar na rede foi aceite
mail-join-accepted-body =
    Olá, { $name },

    O seu pedido para entrar na rede de { $lab } foi aceite.
    O passo seguinte é o seu perfil. Em cada campo escolhe quem o vê:

    { $link }

    { $lab }
    { $contact }
mail-join-declined-subject = O seu pedido para entrar na rede
mail-join-declined-body =
    Olá, { $name },

    Lemos o seu pedido para entrar na rede de { $lab } e, por agora, não o aceitámos. O motivo:

    { $reason }

    Pode responder a { $contact } ou fazer outro pedido quando quiser.

    { $lab }
