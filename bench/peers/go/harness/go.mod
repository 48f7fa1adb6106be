module crosscheck/harness

go 1.22
