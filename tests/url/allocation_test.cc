// SPDX-License-Identifier: Apache-2.0
//
// Counts what URLs ask of the heap: this binary's operator new keeps a tally.
#include <gtest/gtest.h>

#include <cstdlib>
#include <new>

#include "crosscheck/url.h"

namespace {

std::size_t allocations = 0;

}  // namespace

// Inlined, the functions below would look mismatched to GCC.
[[gnu::noinline]] void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace crosscheck {
namespace {

template <typename Action>
std::size_t allocations_of(Action action) {
  const std::size_t before = allocations;
  action();
  return allocations - before;
}

TEST(UrlAllocations, ParsingAUsualUrlTakesOne) {
  for (const std::string_view input : {
           "https://www.example.com/articles/2024/how-it-works.html?utm_source=feed&id=42#comments",
           "HTTPS://User:Password@WWW.Example.COM:8443/a/./b/../c",
           "http://[2001:db8::1]:8080/health",
           "http://127.0.0.1:8080/health",
       }) {
    EXPECT_EQ(allocations_of([&] { EXPECT_TRUE(Url::parse(input)); }), 1u) << input;
  }
}

TEST(UrlAllocations, ResolvingALocationTakesOne) {
  const Url base = *Url::parse("https://www.example.com/articles/2024/how-it-works.html?utm_source=feed");
  for (const std::string_view input :
       {"../2025/next.html?page=2", "/login?next=%2Farticles", "//login.example.com/start", "#top", ""}) {
    EXPECT_EQ(allocations_of([&] { EXPECT_TRUE(Url::parse(input, &base)); }), 1u) << input;
  }
}

TEST(UrlAllocations, CopiesTakeOneAndMovesNone) {
  Url url = *Url::parse("https://www.example.com/articles/2024/how-it-works.html");
  EXPECT_EQ(allocations_of([&] { const Url copy = url; }), 1u);
  EXPECT_EQ(allocations_of([&] { const Url moved = std::move(url); }), 0u);
}

TEST(UrlAllocations, ComparingOriginsTakesNone) {
  const Url url = *Url::parse("https://user@www.example.com:8443/articles/2024/how-it-works.html");
  const Origin origin = url.origin();
  EXPECT_EQ(allocations_of([&] { EXPECT_TRUE(url.has_origin(origin)); }), 0u);
}

}  // namespace
}  // namespace crosscheck
