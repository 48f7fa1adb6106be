module crosscheck/rs-cors

go 1.22

require (
	crosscheck/harness v0.0.0
	github.com/rs/cors v1.11.1
)

replace crosscheck/harness => ../harness
