// SPDX-License-Identifier: Apache-2.0
#include "url/ipv6.h"

#include <algorithm>
#include <charconv>
#include <cstddef>

#include "base/ascii.h"
#include "url/code_points.h"

namespace crosscheck::url {

namespace {

constexpr std::size_t kPieces = 8;

// The dotted quad at the end, as two pieces. Each number is decimal, at most 255, and has no leading zero.
bool parse_embedded_ipv4(std::string_view text, Ipv6Address& address, std::size_t piece) noexcept {
  unsigned numbers[4];
  for (int i = 0; i < 4; ++i) {
    if (i > 0) {
      if (text.empty() || text.front() != '.') return false;
      text.remove_prefix(1);
    }
    std::size_t length = 0;
    unsigned value = 0;
    while (length < text.size() && ascii::is_digit(text[length])) {
      if (length > 0 && value == 0) return false;
      value = value * 10 + hex_value(text[length++]);
      if (value > 255) return false;
    }
    if (length == 0) return false;
    numbers[i] = value;
    text.remove_prefix(length);
  }
  address[piece] = static_cast<std::uint16_t>(numbers[0] * 256 + numbers[1]);
  address[piece + 1] = static_cast<std::uint16_t>(numbers[2] * 256 + numbers[3]);
  return text.empty();
}

// Up to four hex digits off the front of the text; how many there were.
std::size_t take_piece(std::string_view& text, std::uint16_t& value) noexcept {
  unsigned sum = 0;
  std::size_t length = 0;
  for (; length < 4 && length < text.size() && ascii::is_hex_digit(text[length]); ++length)
    sum = sum * 16 + hex_value(text[length]);
  value = static_cast<std::uint16_t>(sum);
  text.remove_prefix(length);
  return length;
}

// https://url.spec.whatwg.org/#find-the-ipv6-address-compressed-piece-index: the first longest run of at least two zeros.
struct Run {
  std::size_t begin = kPieces;
  std::size_t length = 1;
};

Run compressed_run(const Ipv6Address& address) noexcept {
  Run longest;
  for (std::size_t i = 0; i < kPieces;) {
    std::size_t end = i;
    while (end < kPieces && address[end] == 0) ++end;
    if (end - i > longest.length) longest = {i, end - i};
    i = end + 1;
  }
  return longest;
}

}  // namespace

std::optional<Ipv6Address> parse_ipv6(std::string_view text) noexcept {
  Ipv6Address address{};
  std::size_t piece = 0;
  std::optional<std::size_t> compress;  // the piece after "::", which stands for at least one
  if (!text.empty() && text.front() == ':') {
    if (text.size() < 2 || text[1] != ':') return std::nullopt;
    text.remove_prefix(2);
    compress = ++piece;
  }
  while (!text.empty()) {
    if (piece == kPieces) return std::nullopt;
    if (text.front() == ':') {
      if (compress) return std::nullopt;
      compress = ++piece;
      text.remove_prefix(1);
      continue;
    }
    const std::string_view from_here = text;
    const std::size_t length = take_piece(text, address[piece]);
    if (!text.empty() && text.front() == '.') {
      if (length == 0 || piece > kPieces - 2 || !parse_embedded_ipv4(from_here, address, piece)) return std::nullopt;
      piece += 2;
      break;
    }
    if (!text.empty()) {
      if (text.front() != ':' || text.size() == 1) return std::nullopt;
      text.remove_prefix(1);
    }
    ++piece;
  }
  if (compress) {
    // The pieces after "::" go to the end; the zeros stay where they are.
    std::rotate(address.begin() + static_cast<std::ptrdiff_t>(*compress),
                address.begin() + static_cast<std::ptrdiff_t>(piece), address.end());
  } else if (piece != kPieces) {
    return std::nullopt;
  }
  return address;
}

void append_ipv6(std::string& out, const Ipv6Address& address) {
  const Run run = compressed_run(address);
  for (std::size_t i = 0; i < kPieces;) {
    if (i == run.begin) {
      out += i == 0 ? "::" : ":";
      i += run.length;
      continue;
    }
    char text[4];
    out.append(text, std::to_chars(text, text + sizeof text, address[i], 16).ptr);
    if (++i < kPieces) out += ':';
  }
}

}  // namespace crosscheck::url
