// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <type_traits>
#include <utility>

#include "base/ascii.h"
#include "crosscheck/policy.h"

namespace crosscheck::policy {
namespace {

struct ReasonText {
  std::string_view id;
  std::string_view sentence;
};
constexpr std::array kReasonTexts{
#define X(name, id, sentence) ReasonText{id, sentence},
#include "crosscheck/policy_reasons.inc"
#undef X
};

/// A header name of N bytes, compared eight at a time (four, when it is shorter) with the case of its letters ignored.
template <std::size_t N>
class KnownName {
  using Word = std::conditional_t<(N >= 8), std::uint64_t, std::uint32_t>;
  static constexpr std::size_t kWords = (N + sizeof(Word) - 1) / sizeof(Word);
  /// The last word overlaps the one before it.
  static constexpr std::size_t offset(std::size_t word) { return std::min(word * sizeof(Word), N - sizeof(Word)); }

 public:
  consteval KnownName(const char (&lower_case)[N + 1]) {  // NOLINT(google-explicit-constructor)
    for (std::size_t word = 0; word < kWords; ++word) {
      std::array<char, sizeof(Word)> bytes{};
      std::array<char, sizeof(Word)> case_bits{};
      for (std::size_t i = 0; i < sizeof(Word); ++i) {
        bytes[i] = lower_case[offset(word) + i];
        case_bits[i] = ascii::is_lower_alpha(bytes[i]) ? 0x20 : 0;
      }
      words_[word] = std::bit_cast<Word>(bytes);
      case_bits_[word] = std::bit_cast<Word>(case_bits);
    }
  }
  /// @param name of N bytes
  [[nodiscard]] bool is(const char* name) const noexcept {
    return [&]<std::size_t... kWord>(std::index_sequence<kWord...>) {  // GCC 12 leaves a loop a loop at -O2
      return (difference<kWord>(name) | ...) == 0;
    }
    (std::make_index_sequence<kWords>());
  }

 private:
  template <std::size_t kWord>
  [[nodiscard]] Word difference(const char* name) const noexcept {
    Word bytes = 0;
    std::memcpy(&bytes, name + offset(kWord), sizeof(Word));
    return (bytes | case_bits_[kWord]) ^ words_[kWord];
  }

  std::array<Word, kWords> words_{};
  std::array<Word, kWords> case_bits_{};
};
constexpr KnownName<6> kOrigin("origin");
constexpr KnownName<29> kRequestMethod("access-control-request-method");
constexpr KnownName<30> kRequestHeaders("access-control-request-headers");

}  // namespace

std::string_view to_string(Reason reason) noexcept { return kReasonTexts[static_cast<std::size_t>(reason)].id; }
std::string_view sentence(Reason reason) noexcept { return kReasonTexts[static_cast<std::size_t>(reason)].sentence; }

bool Request::take_if_origin(const char* name, std::string_view value) noexcept {
  if (kOrigin.is(name)) add_origin(value);
  return true;
}
bool Request::take_if_request_method(const char* name, std::string_view value) noexcept {
  if (kRequestMethod.is(name)) add_request_method(value);
  return true;
}
bool Request::take_if_request_headers(const char* name, std::string_view value) noexcept {
  if (!kRequestHeaders.is(name)) return true;
  add_request_headers(value);
  return !has_too_many_lines() || !is_preflight();
}

}  // namespace crosscheck::policy
