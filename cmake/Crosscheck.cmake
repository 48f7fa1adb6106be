# SPDX-License-Identifier: Apache-2.0
# How every target here is built, and the three shapes a target has: library, test, fuzz target.

if(PROJECT_IS_TOP_LEVEL)
  set(CMAKE_CXX_STANDARD 20)
  set(CMAKE_CXX_STANDARD_REQUIRED ON)
  set(CMAKE_CXX_EXTENSIONS OFF)
  set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
  find_program(CCACHE_PROGRAM ccache)
  if(CCACHE_PROGRAM AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
    # Paths are taken from this folder on, so that another clone finds what was compiled here.
    set(CMAKE_CXX_COMPILER_LAUNCHER
      "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${CCACHE_PROGRAM}")
    set(CMAKE_C_COMPILER_LAUNCHER "${CMAKE_CXX_COMPILER_LAUNCHER}")
  endif()
endif()

# The settings of this project's own targets; nothing here reaches those who link to them.
function(crosscheck_defaults target)
  target_compile_features(${target} PRIVATE cxx_std_20)
  set_target_properties(${target} PROPERTIES
    CXX_EXTENSIONS OFF
    CXX_VISIBILITY_PRESET hidden
    C_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON
    POSITION_INDEPENDENT_CODE ON)
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}")
  # -Wextra asks for every field of an aggregate; designated initializers leave fields out on purpose. At -O3 GCC 12
  # warns about libstdc++'s own code (bug 105651): dev and clang judge warnings, users are not bothered with them.
  target_compile_options(${target} PRIVATE
    $<$<CONFIG:Release>:-w>
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wimplicit-fallthrough -Wno-missing-field-initializers
    $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast -Wextra-semi>)
  if(CROSSCHECK_SANITIZE)
    target_compile_options(${target} PRIVATE
      -fsanitize=${CROSSCHECK_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(${target} PRIVATE -fsanitize=${CROSSCHECK_SANITIZE})
  endif()
endfunction()

# crosscheck_library(NAME [SOURCES file...] [LINK target...]): a static library, or, while no file is listed, an
# empty one that can be linked already.
function(crosscheck_library name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "SOURCES;LINK")
  if(NOT ARG_SOURCES)
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE crosscheck)
    return()
  endif()
  add_library(${name} STATIC ${ARG_SOURCES})
  crosscheck_defaults(${name})
  target_link_libraries(${name} PUBLIC crosscheck PRIVATE ${ARG_LINK})
endfunction()

# crosscheck_test(NAME [LABEL quick|real] [SOURCES file...] [LINK target...]): one GoogleTest binary, NAME_test, each
# TEST a ctest of its own. `quick` tests need no browser and no server of somebody else's; `real` ones do.
function(crosscheck_test name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "LABEL" "SOURCES;LINK")
  if(NOT ARG_SOURCES)
    return()
  endif()
  if(NOT ARG_LABEL)
    set(ARG_LABEL quick)
  endif()
  add_executable(${name}_test ${ARG_SOURCES})
  crosscheck_defaults(${name}_test)
  target_link_libraries(${name}_test PRIVATE crosscheck ${ARG_LINK} GTest::gmock GTest::gtest_main)
  gtest_discover_tests(${name}_test
    TEST_PREFIX "${name}."
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
    DISCOVERY_TIMEOUT 60
    PROPERTIES LABELS ${ARG_LABEL} TIMEOUT 300)
endfunction()

# crosscheck_fuzz(NAME [SOURCES file...] [LINK target...]): fuzz/NAME.cc with seeds in fuzz/corpus/NAME/, twice: as the
# libFuzzer binary fuzz_NAME (needs Clang), and, where there are tests, as a quick test that runs the seeds.
function(crosscheck_fuzz name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "SOURCES;LINK")
  if(CROSSCHECK_BUILD_FUZZ)
    add_executable(fuzz_${name} ${name}.cc ${ARG_SOURCES})
    crosscheck_defaults(fuzz_${name})
    target_link_libraries(fuzz_${name} PRIVATE crosscheck ${ARG_LINK})
    target_compile_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  endif()
  if(CROSSCHECK_BUILD_TESTS)
    add_executable(fuzz_${name}_corpus ${name}.cc ${ARG_SOURCES} standalone.cc)
    crosscheck_defaults(fuzz_${name}_corpus)
    target_link_libraries(fuzz_${name}_corpus PRIVATE crosscheck ${ARG_LINK})
    add_test(NAME fuzz.${name}.corpus
      COMMAND fuzz_${name}_corpus "${CMAKE_CURRENT_SOURCE_DIR}/corpus/${name}")
    set_tests_properties(fuzz.${name}.corpus PROPERTIES LABELS quick TIMEOUT 300)
  endif()
endfunction()

# crosscheck_benchmark(NAME [LINK target...]): bench/NAME.cc as the Google Benchmark binary bench_NAME.
function(crosscheck_benchmark name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "LINK")
  add_executable(bench_${name} ${name}.cc)
  crosscheck_defaults(bench_${name})
  target_link_libraries(bench_${name} PRIVATE crosscheck ${ARG_LINK} benchmark::benchmark_main)
endfunction()
