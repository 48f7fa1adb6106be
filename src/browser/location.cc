// SPDX-License-Identifier: Apache-2.0
#include "browser/location.h"

#include "base/isomorphic.h"
#include "browser/read_header.h"

namespace crosscheck::browser {
namespace {

// Bytes beyond ASCII: the standard reads them as code points, the engines each in their own way.
std::string decode_location(LocationBytes reading, std::string_view value) {
  if (reading == LocationBytes::kIsomorphic) return isomorphic_decode(value);
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string text;
  text.reserve(value.size());
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      text += c;
    } else {
      text.append(1, '%').append(1, kHex[byte >> 4]).append(1, kHex[byte & 15]);
    }
  }
  return text;
}

}  // namespace

std::optional<std::string> read_location(const Traits& traits, const HeaderList& headers) {
  const Header* first = find_line(traits, headers, "Location");
  if (first == nullptr) return std::nullopt;
  const std::string value = traits.joins_location_lines ? read_header(traits, headers, "Location").value : first->value;
  if (value.empty() && traits.empty_location == EmptyLocation::kNone) return std::nullopt;
  return decode_location(traits.location_bytes, value);
}

tl::expected<Url, UrlError> location_url(std::string_view location, const Url& current) {
  auto target = Url::parse(location, &current);
  if (target && !target->fragment() && current.fragment()) return target->with_fragment(current.fragment());
  return target;
}

}  // namespace crosscheck::browser
