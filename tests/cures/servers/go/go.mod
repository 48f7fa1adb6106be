module cure

go 1.18

require github.com/rs/cors v1.7.0

replace github.com/rs/cors => /usr/share/gocode/src/github.com/rs/cors
