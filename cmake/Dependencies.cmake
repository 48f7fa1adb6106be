# SPDX-License-Identifier: Apache-2.0
# Everything that is not ours, in one place. All of it is packaged by Debian; packages.txt names the packages.

find_package(tl-expected REQUIRED)      # tl::expected, part of the public API
find_package(ICU REQUIRED COMPONENTS uc)  # domain to ASCII
find_package(simdjson REQUIRED)         # reading JSON
find_package(PkgConfig REQUIRED)
pkg_check_modules(PSL REQUIRED IMPORTED_TARGET libpsl)  # PkgConfig::PSL, the Public Suffix List
find_file(CROSSCHECK_PUBLIC_SUFFIX_LIST public_suffix_list.dat PATHS /usr/share/publicsuffix /usr/local/share/publicsuffix
  DOC "The Public Suffix List as text, which the build reads what is below a name from")
if(NOT CROSSCHECK_PUBLIC_SUFFIX_LIST)
  message(FATAL_ERROR "public_suffix_list.dat was not found. Debian's package publicsuffix has it, Fedora's "
    "publicsuffix-list; or set CROSSCHECK_PUBLIC_SUFFIX_LIST to its path.")
endif()
pkg_check_modules(YAML REQUIRED IMPORTED_TARGET yaml-cpp)      # PkgConfig::YAML, policies
pkg_check_modules(TOML REQUIRED IMPORTED_TARGET tomlplusplus)  # PkgConfig::TOML, policies

if(CROSSCHECK_BUILD_LIVE)
  find_package(CURL 7.80 REQUIRED)
endif()
if(CROSSCHECK_BUILD_APPS)
  find_package(CLI11 REQUIRED)
  find_package(Threads REQUIRED)
  find_package(OpenSSL REQUIRED)        # the lab's https page makes its own certificate
  pkg_check_modules(HTTPLIB REQUIRED IMPORTED_TARGET cpp-httplib)  # PkgConfig::HTTPLIB
endif()
if(CROSSCHECK_BUILD_TESTS)
  find_package(GTest REQUIRED)
  include(GoogleTest)
  find_package(rapidcheck REQUIRED)  # properties
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
endif()
if(CROSSCHECK_BUILD_BENCH)
  find_package(benchmark REQUIRED)
endif()
