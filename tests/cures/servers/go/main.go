// SPDX-License-Identifier: Apache-2.0
package main

import (
	"fmt"
	"net/http"

	"github.com/rs/cors"
)

var _ = cors.Default

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/v1/items", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "[]") })
	mux.HandleFunc("/v1/crash", func(w http.ResponseWriter, r *http.Request) { http.Error(w, "on purpose", 500) })
	var handler http.Handler = mux
	// @login
	// @handler
	panic(http.ListenAndServe("127.0.0.1:$PORT", handler))
}
