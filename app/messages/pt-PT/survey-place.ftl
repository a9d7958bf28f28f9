# Imagens dos textos de um inquérito.

survey-picture = Imagem
survey-picture-add = Juntar uma imagem
survey-picture-edit = Imagem
survey-picture-lead = A imagem aparece por baixo do texto. Guardamos o ficheiro sem o local, a data, o aparelho e o autor que nele estejam escritos.
survey-picture-now = A imagem de agora
survey-picture-pixels = { $width } por { $height } pixels
survey-picture-file = Ficheiro da imagem
survey-picture-file-hint = JPEG, PNG ou WebP, no máximo 2 MB e { $side } pixels de lado.
survey-picture-file-other-hint = Escolha um ficheiro só se quiser trocar a imagem. JPEG, PNG ou WebP, no máximo 2 MB e { $side } pixels de lado.
survey-picture-alt = O que a imagem mostra
survey-picture-alt-hint = É o que lê quem não vê a imagem. Diga o que importa para responder, numa ou duas frases.
survey-picture-decorative = A imagem só enfeita
survey-picture-decorative-hint = Quem não a vê não perde nada. Deixe então em branco o que ela mostra.
survey-picture-save = Guardar imagem
survey-picture-remove = Retirar a imagem
survey-picture-instead = Imagem: { $alt }
survey-picture-instead-decorative = Imagem que só enfeita
survey-picture-alt-in = A descrição da imagem está em: { $language }.
flash-survey-picture-saved = A imagem foi guardada.
flash-survey-picture-removed = A imagem foi retirada.
flash-survey-picture-gone = Uma das imagens já não existe. Escolha de novo o ficheiro.
error-survey-picture-empty = Escolha um ficheiro.
error-survey-picture-too-large = O ficheiro tem mais de 2 MB. Reduza a imagem e escolha-a de novo.
error-survey-picture-svg = Ficheiros SVG podem trazer programas e não são aceites. Exporte a imagem como PNG.
error-survey-picture-kind = Este ficheiro não é uma imagem JPEG, PNG ou WebP, seja qual for o nome. Escolha outro, ou guarde a imagem num destes formatos.
error-survey-picture-damaged = O ficheiro está danificado ou incompleto. Abra a imagem, guarde-a de novo e escolha-a outra vez.
error-survey-picture-pixels = A imagem tem um lado com mais de 5000 pixels. Reduza-a e escolha-a de novo.
error-survey-picture-animated = A imagem mexe-se. Escolha uma imagem parada.
error-survey-picture-again = O ficheiro não ficou guardado. Escolha-o de novo.
error-survey-picture-decorative = Descreva a imagem ou diga que só enfeita, não as duas coisas.
review-text-picture = o que a imagem mostra
review-picture-unlabelled = A imagem não tem descrição. Quem não a vê não sabe o que mostra.

# O mapa das perguntas de local.

survey-map = Mapa
survey-map-alternative = Quem não vê o mapa, ou não o quer usar, escreve as coordenadas no campo acima: vale o mesmo.
survey-map-how = Carregue no mapa para marcar o local. Com o teclado, desloque o mapa com os botões e marque o meio.
survey-map-square = Marcar aqui
survey-map-in = Aproximar
survey-map-out = Afastar
survey-map-north = Para norte
survey-map-south = Para sul
survey-map-west = Para oeste
survey-map-east = Para este
survey-map-middle = Marcar o meio do mapa
survey-map-typed = Ver o local escrito
survey-map-looks-at = O meio do mapa está em { $place }.
survey-map-pin = O local marcado está em { $place }.
survey-map-told = As imagens do mapa vêm de { $host }, que fica a saber o endereço do seu dispositivo e que zona vê, mas não o que responde.
survey-map-promise = Este inquérito mostra um mapa. O seu navegador pede as imagens do mapa a { $host }, que fica a saber o endereço do seu dispositivo, quando e que zona viu. A sua resposta não vai para lá.
survey-map-designer = Esta pergunta mostra um mapa
survey-map-designer-text = O navegador de quem responde pede as imagens do mapa a { $host }. Esse servidor fica a saber o endereço de cada dispositivo e que zona foi vista, também em inquéritos anónimos. Quem responde é avisado.
survey-map-designer-none = As coordenadas escrevem-se. Para mostrar um mapa, quem administra a plataforma indica de onde vêm as imagens (BANCADA_MAP_TILES).

# Um local pela sua morada.

survey-kind-address = Morada
survey-address-hint = Rua, número e andar; código postal e localidade. Uma coisa em cada linha.
error-survey-address-lines = Escreva a morada em { $limit } linhas, no máximo.
