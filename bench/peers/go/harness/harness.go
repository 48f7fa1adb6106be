// SPDX-License-Identifier: Apache-2.0

// Package harness times a middleware for net/http: main CASES SECONDS. See ../../README.md for what is read and printed.
package harness

import (
	"bufio"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strconv"
	"strings"
	"syscall"
)

// Policy is what a middleware is to be made from.
type Policy struct {
	Policy  string
	Origins []string
	Methods []string
	Headers []string
	MaxAge  int `json:"max_age"`
}

type testCase struct {
	Policy
	Case    string
	Method  string
	Lines   [][2]string
	Allowed *bool
}

type result struct {
	Case    string  `json:"case"`
	NS      float64 `json:"ns"`
	Differs bool    `json:"differs,omitempty"`
}

// Wrap puts the middleware before a handler.
type Wrap func(policy Policy, next http.Handler) (http.Handler, error)

type noResponse struct{ header http.Header }

func (r noResponse) Header() http.Header         { return r.header }
func (r noResponse) Write(b []byte) (int, error) { return len(b), nil }
func (r noResponse) WriteHeader(int)             {}

func application(http.ResponseWriter, *http.Request) {}

func requestOf(c testCase) (*http.Request, error) {
	request, err := http.NewRequest(c.Method, "https://api.example.com/v1/items", nil)
	if err != nil {
		return nil, err
	}
	for _, line := range c.Lines {
		request.Header.Add(line[0], line[1])
	}
	if len(c.Origins) > 0 {
		request.Header.Set("Origin", c.Origins[0])
	}
	return request, nil
}

func agrees(handler http.Handler, request *http.Request, c testCase) bool {
	for i := 0; i == 0 || i < min(len(c.Origins), 100); i++ {
		if i < len(c.Origins) {
			request.Header.Set("Origin", c.Origins[i])
		}
		response := noResponse{http.Header{}}
		handler.ServeHTTP(response, request)
		if (response.header.Get("Access-Control-Allow-Origin") != "") != *c.Allowed {
			return false
		}
	}
	return true
}

// The response's map is emptied and used again, which is cheaper than the fresh one of a server.
func loop(handler http.Handler, request *http.Request, c testCase) func(times int) {
	response := noResponse{http.Header{}}
	origin := request.Header["Origin"]
	next := 0
	return func(times int) {
		for i := 0; i < times; i++ {
			if next < len(c.Origins) {
				origin[0] = c.Origins[next]
			}
			if next++; next >= len(c.Origins) {
				next = 0
			}
			clear(response.header)
			handler.ServeHTTP(response, request)
		}
	}
}

// now is the processor time of this process in nanoseconds, garbage collection included.
func now() float64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err)
	}
	return float64(usage.Utime.Nano() + usage.Stime.Nano())
}

// measure is the nanoseconds that one of many takes.
func measure(run func(times int), seconds float64) float64 {
	for times := 1; ; {
		begin := now()
		run(times)
		used := now() - begin
		if used >= seconds*1e9 {
			return used / float64(times)
		}
		wanted := 100 * times
		if used > 0 {
			wanted = int(1.3 * seconds * 1e9 * float64(times) / used)
		}
		times = min(max(wanted, 2*times), 100*times)
	}
}

func measureCase(c testCase, policy Policy, handler http.Handler, wrap Wrap, seconds float64) (result, error) {
	r := result{Case: c.Case}
	if c.Method == "" {
		r.NS = measure(func(times int) {
			for i := 0; i < times; i++ {
				_, _ = wrap(policy, http.HandlerFunc(application))
			}
		}, seconds)
		return r, nil
	}
	request, err := requestOf(c)
	if err != nil {
		return r, err
	}
	r.Differs = c.Policy.Policy != "none" && c.Allowed != nil && !agrees(handler, request, c)
	r.NS = measure(loop(handler, request, c), seconds)
	return r, nil
}

func run(wrap Wrap) error {
	if len(os.Args) != 3 {
		return fmt.Errorf("usage: %s CASES SECONDS", os.Args[0])
	}
	seconds, err := strconv.ParseFloat(os.Args[2], 64)
	if err != nil {
		return err
	}
	file, err := os.Open(os.Args[1])
	if err != nil {
		return err
	}
	defer file.Close()
	policies := map[string]Policy{}
	handlers := map[string]http.Handler{"none": http.HandlerFunc(application)}
	decoder := json.NewDecoder(bufio.NewReaderSize(file, 1<<20))
	for decoder.More() {
		var c testCase
		if err := decoder.Decode(&c); err != nil {
			return err
		}
		name := c.Policy.Policy
		if c.Case == "" {
			handler, err := wrap(c.Policy, http.HandlerFunc(application))
			if err != nil {
				return fmt.Errorf("%s: %s", name, strings.SplitN(err.Error(), "\n", 2)[0])
			}
			policies[name], handlers[name] = c.Policy, handler
			continue
		}
		r, err := measureCase(c, policies[name], handlers[name], wrap, seconds)
		if err != nil {
			return err
		}
		if err := json.NewEncoder(os.Stdout).Encode(r); err != nil {
			return err
		}
	}
	return nil
}

// Main times all cases and prints a line of JSON for each.
func Main(wrap Wrap) {
	if err := run(wrap); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
