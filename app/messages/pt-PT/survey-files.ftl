# Ficheiros como resposta.

survey-kind-file = Ficheiro

survey-files-pictures = Imagens
survey-files-text = Texto simples e tabelas CSV
survey-files-pdf = PDF
survey-files-office = Documentos, folhas de cálculo e apresentações

survey-field-accepts = Que ficheiros se aceitam
survey-field-accepts-hint = Reconhecem-se pelo conteúdo, não pelo nome.
survey-field-most-megabytes = Tamanho máximo, em megabytes
survey-field-most-megabytes-hint = De 1 a { $most }. Uma fotografia de telemóvel tem 2 a 5.
survey-files-named-title = O que fica nos ficheiros
survey-files-named = Das imagens retiramos o local, o aparelho e as datas. Os PDF e os documentos guardam muitas vezes o nome de quem os fez e quando: chegam à equipa tal como foram enviados.
survey-files-sealed-title = Aqui só imagens e texto simples
survey-files-sealed = As respostas a este inquérito não dizem de quem são. Os PDF e os documentos guardam quem os fez e quando, e por isso não se aceitam. Das imagens retiramos o local, o aparelho e as datas, e o nome de cada ficheiro não é guardado. O que se vê numa imagem ou se lê num texto pode, mesmo assim, dizer de quem é: avise as pessoas na pergunta.
survey-files-sealed-room = Enquanto as respostas esperam por outras, cada uma ocupa na base de dados o espaço de todos os ficheiros que podia trazer, traga-os ou não: assim o tamanho nada revela. Podem esperar quatro. Some os tamanhos máximos: todos juntos, com as repetições, não podem passar de { $most } MB.

survey-missing-files-nameless = Este inquérito não diz de quem são as respostas: aceite só imagens e texto simples. Os outros ficheiros guardam quem os fez.
survey-missing-files-sealed = Todos os ficheiros de uma resposta, com as repetições, não podem passar de 20 MB enquanto esperam por outras. Diminua o tamanho máximo ou as repetições.
survey-missing-files-bytes = Todos os ficheiros de uma resposta, com as repetições, não podem passar de 100 MB. Diminua o tamanho máximo ou as repetições.

survey-file-limits = { $formats }. Até { $most } MB.
survey-file-attached = Anexado: { $file }
survey-file-described = { $name } ({ $format }, { $size })
survey-file-megabytes = { $size } MB
survey-file-kilobytes = { $size } kB
survey-file-attach = Anexar
survey-file-replace = Substituir
survey-file-remove = Retirar { $name }
survey-file-download = Descarregar { $name }
survey-file-kind-accepted = Este ficheiro não é de um tipo que se aceite aqui. Escolha um destes: { $formats }.
survey-files-count =
  { $count ->
    [one] { $written } ficheiro
   *[other] { $written } ficheiros
  }

error-survey-file-needed = Anexe um ficheiro.
error-survey-file-again = Este ficheiro já não está guardado. Anexe-o outra vez.
error-survey-file-empty = Este ficheiro está vazio. Escolha outro.
error-survey-file-kind = Este ficheiro não é de um tipo que se aceite aqui. Escolha outro.
error-survey-file-damaged = Este ficheiro está estragado ou incompleto. Abra-o para confirmar, guarde-o de novo e anexe-o outra vez.
error-survey-file-macros = Este documento tem programas dentro (macros). Guarde-o sem macros e anexe-o outra vez.
error-survey-file-large = Este ficheiro tem mais de { $limit } MB. Escolha um mais pequeno.
error-survey-file-full = De momento não há lugar para mais ficheiros. Tente outra vez daqui a pouco; o resto do que escreveu está aqui.
error-survey-file-alone = Os ficheiros que enviou de uma vez são grandes demais todos juntos. Este não chegou: anexe-o agora sozinho.

export-files = Os ficheiros que enviou
export-files-text = Os ficheiros que anexou a respostas com o seu nome descarregam-se um a um.

survey-promise-files-nameless = Das imagens que anexar retiramos o local, o aparelho e as datas, e não guardamos o nome dos ficheiros. O que se vê ou se lê neles pode, mesmo assim, dizer de quem são: veja-os antes de os anexar.
survey-promise-files-named = Das imagens que anexar retiramos o local, o aparelho e as datas; os outros ficheiros ficam tal como os envia. O nome de cada ficheiro é guardado.

survey-files-title = Ficheiros
survey-see-files = Ver os ficheiros
survey-files-kept = Os ficheiros são vistos pela equipa do laboratório e não se publicam.
survey-no-files = Ainda ninguém enviou um ficheiro nesta pergunta.
