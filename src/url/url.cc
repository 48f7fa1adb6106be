// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/url.h"

#include "url/parser_input.h"
#include "url/scheme.h"
#include "url/url_parser.h"

namespace crosscheck {

tl::expected<Url, UrlError> Url::parse(std::string_view input, const Url* base) {
  tl::expected<Url, UrlError> result;
  if (input.size() > kMaxUrlLength) {
    result = tl::unexpected(UrlError{UrlErrorCode::kTooLong, kMaxUrlLength});
    return result;
  }
  const url::ParserInput parser_input(input);
  UrlParser parser(*result, base);
  if (!parser.parse(parser_input.text())) {
    result = tl::unexpected(UrlError{parser.error_code(), parser_input.original_position(parser.error_position())});
  }
  return result;
}

std::string_view Url::href_without_fragment() const noexcept { return view(0, at_.fragment_begin); }
std::string_view Url::scheme() const noexcept { return view(0, at_.scheme_end); }
std::string_view Url::username() const noexcept { return view(at_.authority_begin, at_.username_end); }
std::string_view Url::host() const noexcept { return view(at_.host_begin, at_.host_end); }
std::string_view Url::path() const noexcept { return view(at_.path_begin, at_.query_begin); }
std::string_view Url::request_target() const noexcept { return view(at_.path_begin, at_.fragment_begin); }

std::string_view Url::password() const noexcept {
  if (!includes_credentials() || href_[at_.username_end] != ':') return {};
  return view(at_.username_end + 1, at_.host_begin - 1);
}

std::optional<std::uint16_t> Url::port() const noexcept {
  if (at_.port < 0) return std::nullopt;
  return static_cast<std::uint16_t>(at_.port);
}

std::optional<std::string_view> Url::query() const noexcept {
  if (at_.query_begin == at_.fragment_begin) return std::nullopt;
  return view(at_.query_begin + 1, at_.fragment_begin);
}

std::optional<std::string_view> Url::fragment() const noexcept {
  if (at_.fragment_begin == href_.size()) return std::nullopt;
  return std::string_view(href_).substr(at_.fragment_begin + 1);
}

bool Url::is_special() const noexcept { return url::scheme_of(scheme()) != url::Scheme::kNotSpecial; }

bool Url::is_http() const noexcept {
  const url::Scheme scheme_type = url::scheme_of(scheme());
  return scheme_type == url::Scheme::kHttp || scheme_type == url::Scheme::kHttps;
}

Url Url::without_credentials() const {
  Url url = *this;
  const std::uint32_t removed = at_.host_begin - at_.authority_begin;
  if (removed == 0) return url;
  url.href_.erase(at_.authority_begin, removed);
  url.at_.username_end = url.at_.host_begin = at_.authority_begin;
  for (std::uint32_t* offset : {&url.at_.host_end, &url.at_.path_begin, &url.at_.query_begin, &url.at_.fragment_begin})
    *offset -= removed;
  return url;
}

Url Url::with_fragment(std::optional<std::string_view> fragment) const {
  Url url;
  url.href_.reserve(at_.fragment_begin + (fragment ? fragment->size() + 1 : 0));
  url.href_ = href_without_fragment();
  if (fragment) {
    url.href_ += '#';
    url.href_ += *fragment;
  }
  url.at_ = at_;
  return url;
}

}  // namespace crosscheck
