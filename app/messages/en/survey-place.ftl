# Pictures of a survey's texts.

survey-picture = Picture
survey-picture-add = Add a picture
survey-picture-edit = Picture
survey-picture-lead = The picture stands below the text. We keep the file without the place, date, device and author that may be written in it.
survey-picture-now = The picture as it is
survey-picture-pixels = { $width } by { $height } pixels
survey-picture-file = Picture file
survey-picture-file-hint = JPEG, PNG or WebP, at most 2 MB and { $side } pixels a side.
survey-picture-file-other-hint = Choose a file only to replace the picture. JPEG, PNG or WebP, at most 2 MB and { $side } pixels a side.
survey-picture-alt = What the picture shows
survey-picture-alt-hint = This is read by people who do not see the picture. Say what matters for answering, in a sentence or two.
survey-picture-decorative = The picture only decorates
survey-picture-decorative-hint = Whoever does not see it misses nothing. Then leave blank what it shows.
survey-picture-save = Save picture
survey-picture-remove = Remove the picture
survey-picture-instead = Picture: { $alt }
survey-picture-instead-decorative = Picture that only decorates
survey-picture-alt-in = The description of the picture is in: { $language }.
flash-survey-picture-saved = The picture was saved.
flash-survey-picture-removed = The picture was removed.
flash-survey-picture-gone = One of the pictures is no longer there. Choose the file again.
error-survey-picture-empty = Choose a file.
error-survey-picture-too-large = The file has more than 2 MB. Make the picture smaller and choose it again.
error-survey-picture-svg = SVG files may carry programs and are not accepted. Export the picture as PNG.
error-survey-picture-kind = This file is no JPEG, PNG or WebP picture, whatever it is called. Choose another, or save the picture in one of these formats.
error-survey-picture-damaged = The file is damaged or incomplete. Open the picture, save it anew and choose it again.
error-survey-picture-pixels = A side of the picture has more than 5000 pixels. Make it smaller and choose it again.
error-survey-picture-animated = The picture moves. Choose one that stands still.
error-survey-picture-again = The file was not kept. Choose it again.
error-survey-picture-decorative = Describe the picture or say that it only decorates, not both.
review-text-picture = what the picture shows
review-picture-unlabelled = The picture has no description. Whoever does not see it cannot know what it shows.

# The map of location questions.

survey-map = Map
survey-map-alternative = If you do not see the map, or do not want to use it, type the coordinates in the field above: it counts the same.
survey-map-how = Press the map to mark the place. With the keyboard, move the map with the buttons and mark its middle.
survey-map-square = Mark here
survey-map-in = Closer
survey-map-out = Farther away
survey-map-north = North
survey-map-south = South
survey-map-west = West
survey-map-east = East
survey-map-middle = Mark the middle of the map
survey-map-typed = See the place typed
survey-map-looks-at = The middle of the map is at { $place }.
survey-map-pin = The place marked is at { $place }.
survey-map-told = The pictures of the map come from { $host }, which learns the address of your device and which area you look at, but not what you answer.
survey-map-promise = This survey shows a map. Your browser fetches the pictures of the map from { $host }, which learns the address of your device, when you looked and at which area. Your response does not go there.
survey-map-designer = This question shows a map
survey-map-designer-text = The browsers of respondents fetch the pictures of the map from { $host }. That server learns the address of each device and which area was looked at, in anonymous surveys too. Respondents are told.
survey-map-designer-none = Coordinates are typed. To show a map, whoever administers the platform says where its pictures come from (BANCADA_MAP_TILES).

# A place by its address.

survey-kind-address = Address
survey-address-hint = Street, number and floor; postal code and town. One thing on each line.
error-survey-address-lines = Write the address in { $limit } lines at most.
