# Surveys on other sites and on kiosks.
survey-share = Share
survey-share-lead = Put the survey inside another site, or on a tablet at a counter.
survey-share-not-open = Only for surveys open to everybody
survey-share-not-open-text = On another site or on a kiosk nobody is signed in. So only surveys that anybody may answer can be shown there. Who answers this survey is set while it is a draft, in Settings.
survey-share-settings = Where it can be answered
survey-share-sites = Sites that may show this survey
survey-share-sites-hint = One address to a line, only up to the first slash: https://www.example.pt. For all that end alike: https://*.example.pt. To try it on your computer: http://localhost:8080. No other site is able to show it.
survey-share-kiosk-on = Allow kiosk mode
survey-share-kiosk-on-hint = For a tablet or computer that everybody can use. Whoever has the address can open it.
survey-share-seconds = Seconds until it begins again after somebody has answered
survey-share-seconds-hint = From 5 to 120. When blank, 15.
survey-share-minutes = Minutes until it begins again when somebody leaves in the middle
survey-share-minutes-hint = From 2 to 60. When blank, 5. Give time to those who read slowly.
survey-share-line = Show it on another site
survey-share-line-text = Copy the line into the other site’s page, where the survey should appear. Its height follows what is shown.
survey-share-line-label = The line to copy
survey-share-line-hint = To show it in another language, change /en/ to /pt/, or add data-language="fr" with one of the survey’s languages.
survey-share-frame-label = Without a script
survey-share-frame-hint = Where scripts cannot be put. The height is fixed: change the 800 as you like.
survey-share-shown-in = Only these sites show it:
survey-share-cookies = The embedded survey uses no cookies and does not know who answers, even if the person is signed in here.
survey-share-see-frame = See what it looks like
survey-share-kiosk = Kiosk
survey-share-kiosk-text = Open this address on the tablet, full screen. There are no links away from it; at the end, or when somebody leaves in the middle, it goes back to its beginning and nothing that was written stays in sight.
survey-share-kiosk-label = The kiosk’s address
survey-share-kiosk-hint = Add ?language=pt to begin in another language, or ?name=value to fill in a hidden question, for example the number of the counter. It stays when the kiosk begins again.
survey-share-limit = From one internet connection 300 answers a minute are taken, kiosks and computers together: enough for more than a hundred tablets in one hall.
survey-share-open-kiosk = Open the kiosk
flash-survey-shared = Where it can be answered is saved.
error-survey-share-open = Only surveys that anybody may answer can be shown on another site or on a kiosk.
error-site-scheme = Line { $limit }: begin with https://.
error-site-plain = Line { $limit }: only sites with https:// are taken; http:// is for localhost and 127.0.0.1 alone.
error-site-path = Line { $limit }: write only the site, without what comes after the first slash.
error-site-port = Line { $limit }: after the colon comes the number of the port, from 1 to 65535.
error-site-wide = Line { $limit }: the asterisk can only stand before a name of two parts, as in https://*.example.pt.
error-site-letters = Line { $limit }: write the name as the internet uses it, without accents; for names with accents, the form that begins with xn--.
error-site-name = Line { $limit }: this is not the name of a site. Write it as in https://www.example.pt.
error-site-many = Write at most { $limit } sites.
survey-frame-whole = Open the survey on a page of its own
survey-too-many = Too many answers at once
survey-too-many-text = Many answers came from your internet connection in this minute. What you wrote is here: wait a minute and send it again.
survey-kiosk-still-there = Are you still there? In 30 seconds everything goes back to the beginning. Touch the screen to go on.
survey-kiosk-waits = { $minutes ->
    [one] This page waits for you for one minute.
   *[other] This page waits for you for { $minutes } minutes.
  } Then it goes back to the beginning and what you wrote is erased.
survey-kiosk-again = Erase and begin again
survey-kiosk-longer = I need more time
survey-kiosk-begins-again = { $seconds ->
    [one] The survey begins again in one second, for the next person.
   *[other] The survey begins again in { $seconds } seconds, for the next person.
  }
survey-kiosk-begin-now = Begin again now
