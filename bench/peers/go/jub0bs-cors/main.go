// SPDX-License-Identifier: Apache-2.0

// Times jub0bs/cors.
package main

import (
	"net/http"

	"crosscheck/harness"

	"github.com/jub0bs/cors"
)

func main() {
	harness.Main(func(policy harness.Policy, next http.Handler) (http.Handler, error) {
		middleware, err := cors.NewMiddleware(cors.Config{
			Origins:         policy.Origins,
			Methods:         policy.Methods,
			RequestHeaders:  policy.Headers,
			MaxAgeInSeconds: policy.MaxAge,
		})
		if err != nil {
			return nil, err
		}
		return middleware.Wrap(next), nil
	})
}
