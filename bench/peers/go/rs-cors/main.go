// SPDX-License-Identifier: Apache-2.0

// Times rs/cors.
package main

import (
	"net/http"

	"crosscheck/harness"

	"github.com/rs/cors"
)

func main() {
	harness.Main(func(policy harness.Policy, next http.Handler) (http.Handler, error) {
		return cors.New(cors.Options{
			AllowedOrigins: policy.Origins,
			AllowedMethods: policy.Methods,
			AllowedHeaders: policy.Headers,
			MaxAge:         policy.MaxAge,
		}).Handler(next), nil
	})
}
