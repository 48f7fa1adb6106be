module crosscheck/jub0bs-cors

go 1.25.0

require (
	crosscheck/harness v0.0.0
	github.com/jub0bs/cors v1.0.5
)

require (
	golang.org/x/net v0.57.0 // indirect
	golang.org/x/text v0.40.0 // indirect
)

replace crosscheck/harness => ../harness
