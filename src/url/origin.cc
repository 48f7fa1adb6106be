// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/url.h"
#include "url/scheme.h"

namespace crosscheck {

namespace {

// The parts of a serialized tuple origin: scheme "://" host [":" port].
struct Tuple {
  std::string_view scheme;
  std::string_view host;
  std::string_view port;
};

Tuple split(std::string_view serialized) noexcept {
  if (serialized.empty()) return {};
  const std::size_t scheme_end = serialized.find(':');
  const std::string_view rest = serialized.substr(scheme_end + 3);
  const std::size_t bracket = rest.rfind(']');  // the colons before it belong to an IPv6 address
  const std::size_t colon = rest.find(':', bracket == std::string_view::npos ? 0 : bracket);
  Tuple tuple{serialized.substr(0, scheme_end), rest.substr(0, colon), {}};
  if (colon != std::string_view::npos) tuple.port = rest.substr(colon + 1);
  return tuple;
}

}  // namespace

std::optional<Origin> Origin::parse(std::string_view text) {
  if (text == "null") return Origin();
  const tl::expected<Url, UrlError> url = Url::parse(text);
  if (!url) return std::nullopt;
  return url->origin();
}

std::string_view Origin::scheme() const noexcept { return split(serialized_).scheme; }
std::string_view Origin::host() const noexcept { return split(serialized_).host; }

std::optional<std::uint16_t> Origin::port() const noexcept {
  const std::string_view digits = split(serialized_).port;
  if (digits.empty()) return std::nullopt;
  unsigned port = 0;
  for (const char c : digits) port = port * 10 + static_cast<unsigned>(c - '0');
  return static_cast<std::uint16_t>(port);
}

Origin Url::origin() const {
  Origin origin;
  const std::string_view scheme_text = scheme();
  if (url::has_tuple_origin(url::scheme_of(scheme_text))) {
    origin.serialized_.reserve(at_.path_begin);
    origin.serialized_ = view(0, at_.authority_begin);
    origin.serialized_ += view(at_.host_begin, at_.path_begin);
  } else if (scheme_text == "blob") {
    const tl::expected<Url, UrlError> path_url = Url::parse(path());
    if (path_url && path_url->is_http()) return path_url->origin();
  }
  return origin;
}

bool Url::has_origin(const Origin& origin) const {
  if (!url::has_tuple_origin(url::scheme_of(scheme()))) return this->origin().same_origin(origin);
  const std::string_view serialized = origin.serialized_;
  const std::string_view scheme_and_slashes = view(0, at_.authority_begin);
  return serialized.starts_with(scheme_and_slashes) &&
         serialized.substr(scheme_and_slashes.size()) == view(at_.host_begin, at_.path_begin);
}

}  // namespace crosscheck
