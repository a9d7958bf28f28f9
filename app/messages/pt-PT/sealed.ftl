# O que se guarda de quem responde a um inquérito, para quem responde e para a equipa.

survey-tag-by-invitation = por convite

# Para quem responde.
survey-promise-anonymous = Este inquérito é anónimo. As respostas não ficam ligadas ao seu nome, à sua conta nem ao seu endereço na Internet, mesmo que tenha sessão iniciada.
survey-promise-anonymous-kept = As suas respostas esperam cifradas até haver pelo menos cinco. Depois são baralhadas e guardadas em conjunto, com o dia em que isso aconteceu: já ninguém pode saber de quem eram nem quando foram enviadas. O que menos de cinco pessoas responderam não é mostrado a ninguém.
survey-promise-anonymous-once = Guardamos que respondeu, para que ninguém responda duas vezes. Isso fica separado das respostas, e nada leva de uma coisa à outra.
survey-promise-anonymous-care = Nas respostas escritas, não indique nomes nem contactos, para que continuem anónimas.
survey-promise-confidential = Este inquérito é confidencial. A sua resposta fica guardada com quem a deu, mas a equipa do laboratório lê-a sem o seu nome.
survey-promise-confidential-kept = Só um administrador pode ver quem deu uma resposta, e só depois de escrever porquê: cada consulta fica registada. Só se pode responder uma vez. Se apagar a conta, a resposta também é apagada.
survey-promise-identified = Este inquérito não é anónimo. A sua resposta fica ligada a si, e a equipa do laboratório vê o seu nome junto dela.
survey-promise-identified-kept = Só se pode responder uma vez. Se apagar a conta, a resposta também é apagada.
survey-promise-short-anonymous = Resposta anónima: nada liga as suas respostas a si.
survey-promise-short-confidential = Resposta confidencial: a equipa lê as suas respostas sem o seu nome.
survey-promise-short-identified = Responde como { $name }: a resposta fica ligada à sua conta.
survey-promise-short-invited = Responde com uma ligação pessoal: a resposta fica ligada a ela.
survey-thanks-anonymous = As suas respostas ficaram guardadas, sem nada que as ligue a si.
survey-thanks-confidential = As suas respostas ficaram guardadas. A equipa lê-as sem o seu nome.
survey-thanks-identified = As suas respostas ficaram guardadas com o seu nome.
survey-receipt = Recibo
survey-receipt-text = Este código diz que as suas respostas foram guardadas, uma só vez. É o mesmo se enviar de novo o mesmo formulário, e não leva às suas respostas.

# Para a equipa: o que se guarda.
survey-privacy = O que se guarda de quem responde
survey-privacy-hint = Quando qualquer pessoa pode responder, o inquérito é sempre anónimo. Depois de publicar, isto não se pode mudar.
survey-privacy-anonymous = Nada: anónimo
survey-privacy-anonymous-hint = As respostas esperam cifradas até haver cinco e são baralhadas antes de serem guardadas. Guardamos quem já respondeu, para que ninguém o faça duas vezes, mas não o que disse. Ninguém vê menos de cinco respostas, nem a equipa.
survey-privacy-confidential = Quem deu cada resposta, só para administradores: confidencial
survey-privacy-confidential-hint = A equipa lê as respostas sem nomes. Os administradores podem ver quem deu uma, depois de escreverem porquê; cada consulta fica registada.
survey-privacy-identified = Quem deu cada resposta: identificado
survey-privacy-identified-hint = A equipa vê o nome junto de cada resposta, e o formulário di-lo claramente.
survey-privacy-limits = O que «anónimo» não pode prometer
survey-privacy-limits-restore = As respostas que esperam perdem-se quando se repõe uma cópia de segurança, porque as suas chaves nunca estão nas cópias. Quem as deu já respondeu na mesma.
survey-privacy-limits-last = As últimas respostas antes de o inquérito encerrar, quando são menos de cinco, são guardadas em conjunto tal como estão. Quem tiver cópias da base de dados de antes e de depois pode limitá-las a quem respondeu por último.
survey-privacy-limits-postgres = Em PostgreSQL, os números das transações e os registos arquivados dizem em que grupo de cinco ou mais está a resposta de alguém. Não dizem qual é dentro do grupo. Quem copiar a pasta das chaves juntamente com a base de dados lê o que ainda espera.
survey-privacy-limits-words = O que as pessoas escrevem sobre si pode denunciá-las, tal como valores ocultos numa ligação que sejam diferentes de pessoa para pessoa.

# Para a equipa: o que espera, o que se perdeu, quem respondeu.
survey-waiting =
    { $count ->
        [one] 1 resposta espera cifrada
       *[other] { $written } respostas esperam cifradas
    }
survey-waiting-text = São baralhadas e mostradas quando houver { $least }, ou guardadas quando o inquérito encerrar. Até lá, ninguém as pode ler.
survey-lost =
    { $count ->
        [one] Perdeu-se 1 resposta
       *[other] Perderam-se { $written } respostas
    }
survey-lost-text = Esperavam cifradas e a sua chave já não existe, como acontece quando se repõe uma cópia de segurança. Já ninguém as pode ler. Quem as deu não pode responder outra vez, porque nada diz quem foi.
survey-who-gave = Quem deu esta resposta
survey-who-gave-text = Este inquérito é confidencial. Consulte só se for preciso: o seu nome, o momento e o motivo ficam no registo de auditoria.
survey-who-gave-reason = Porque precisa de saber
survey-who-gave-reason-hint = Sem nomes. Por exemplo: a pessoa pediu que se apagasse a sua resposta.
survey-who-gave-show = Registar e mostrar
audit-see-respondent = Consulta de quem deu uma resposta
audit-lose-responses = Respostas cifradas perdidas
