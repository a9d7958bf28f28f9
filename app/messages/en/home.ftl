home-title = The lab, open to everybody
