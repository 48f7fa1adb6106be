module crosscheck/jub0bs-cors

go 1.25

require (
	crosscheck/harness v0.0.0
	github.com/jub0bs/cors v1.0.4
)

replace crosscheck/harness => ../harness
