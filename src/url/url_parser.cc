// SPDX-License-Identifier: Apache-2.0
#include "url/url_parser.h"

#include "base/ascii.h"
#include "url/code_points.h"
#include "url/host.h"
#include "url/path.h"
#include "url/percent_encode.h"

namespace crosscheck {

using url::Scheme;

namespace {

constexpr std::uint32_t offset(std::size_t value) noexcept { return static_cast<std::uint32_t>(value); }

// The colon between host and port, or the size of the text. Those inside brackets belong to an IPv6 address.
std::size_t port_colon(std::string_view text) noexcept {
  const std::size_t first = text.find(':');
  if (first == std::string_view::npos) return text.size();
  if (text.substr(0, first).find('[') == std::string_view::npos) return first;
  std::size_t colon = 0;
  for (bool inside_brackets = false; colon < text.size(); ++colon) {
    if (text[colon] == '[') inside_brackets = true;
    if (text[colon] == ']') inside_brackets = false;
    if (text[colon] == ':' && !inside_brackets) break;
  }
  return colon;
}

}  // namespace

bool UrlParser::parse(std::string_view input) {
  input_ = rest_ = input;
  if (const std::size_t hash = rest_.find('#'); hash != std::string_view::npos) {
    fragment_ = rest_.substr(hash + 1);
    rest_ = rest_.substr(0, hash);
  }
  if (const std::size_t mark = rest_.find('?'); mark != std::string_view::npos) {
    query_ = rest_.substr(mark + 1);
    rest_ = rest_.substr(0, mark);
  }
  return scheme_start_state();
}

// https://url.spec.whatwg.org/#scheme-start-state and https://url.spec.whatwg.org/#scheme-state
bool UrlParser::scheme_start_state() {
  if (rest_.empty() || !ascii::is_alpha(rest_.front())) return no_scheme_state();
  std::size_t colon = 1;
  while (colon < rest_.size() && url::is(url::kSchemeCharacter, rest_[colon])) ++colon;
  if (colon == rest_.size() || rest_[colon] != ':') return no_scheme_state();
  url_.href_.reserve(input_.size() + 8);  // "//", a slash, and some percent-encoding
  set_scheme(rest_.substr(0, colon));
  rest_.remove_prefix(colon + 1);
  if (scheme_ == Scheme::kFile) return file_state();
  if (is_special()) {
    // https://url.spec.whatwg.org/#special-relative-or-authority-state
    const bool same_scheme = base_ != nullptr && base_->scheme() == url_.scheme();
    if (same_scheme && !rest_.starts_with("//")) return relative_state();
    return special_authority_slashes_state();
  }
  return rest_.starts_with('/') ? path_or_authority_state() : opaque_path_state();
}

// https://url.spec.whatwg.org/#no-scheme-state
bool UrlParser::no_scheme_state() {
  if (base_ == nullptr) return fail(UrlErrorCode::kMissingScheme, rest_);
  if (base_->has_opaque_path()) {
    if (!rest_.empty() || query_ || !fragment_) return fail(UrlErrorCode::kOpaqueBase, rest_);
    url_ = base_->with_fragment(std::nullopt);
    return fragment_state();
  }
  url_.href_.reserve(base_->href_.size() + input_.size() + 8);
  set_scheme(base_->scheme());
  return scheme_ == Scheme::kFile ? file_state() : relative_state();
}

// https://url.spec.whatwg.org/#special-authority-slashes-state and
// https://url.spec.whatwg.org/#special-authority-ignore-slashes-state
bool UrlParser::special_authority_slashes_state() {
  while (starts_with_slash(rest_)) rest_.remove_prefix(1);
  return authority_state();
}

// https://url.spec.whatwg.org/#path-or-authority-state
bool UrlParser::path_or_authority_state() {
  rest_.remove_prefix(1);
  if (rest_.starts_with('/')) {
    rest_.remove_prefix(1);
    return authority_state();
  }
  set_no_host();
  return path_state();
}

// https://url.spec.whatwg.org/#relative-state
bool UrlParser::relative_state() {
  if (starts_with_slash(rest_)) return relative_slash_state();
  copy_scheme_and_authority_of_base();
  url_.href_ += base_->path();
  if (rest_.empty()) return query_ ? query_state() : base_query();
  url::shorten_path(url_.href_, url_.at_.path_begin, scheme_);
  return path_state();
}

// https://url.spec.whatwg.org/#relative-slash-state
bool UrlParser::relative_slash_state() {
  rest_.remove_prefix(1);
  if (starts_with_slash(rest_)) {
    if (is_special()) return special_authority_slashes_state();
    rest_.remove_prefix(1);
    return authority_state();
  }
  copy_scheme_and_authority_of_base();
  return path_state();
}

// https://url.spec.whatwg.org/#authority-state
bool UrlParser::authority_state() {
  std::string_view authority = url::until_slash(rest_, is_special());
  rest_.remove_prefix(authority.size());
  begin_host();
  if (authority.find('@') != std::string_view::npos) {  // find is a memchr, rfind is not
    const std::size_t at = authority.rfind('@');
    credentials(authority.substr(0, at));
    authority.remove_prefix(at + 1);
    if (authority.empty()) return fail(UrlErrorCode::kMissingHost, authority);
  }
  return host_and_port(authority) && path_start_state();
}

void UrlParser::credentials(std::string_view text) {
  std::string& href = url_.href_;
  const std::size_t colon = text.find(':');
  url::append_percent_encoded(href, text.substr(0, colon), url::kUserinfoSet);
  url_.at_.username_end = offset(href.size());
  if (colon != std::string_view::npos && colon + 1 < text.size()) {
    href += ':';
    url::append_percent_encoded(href, text.substr(colon + 1), url::kUserinfoSet);
  }
  if (href.size() > url_.at_.authority_begin) href += '@';
  url_.at_.host_begin = offset(href.size());
}

// https://url.spec.whatwg.org/#host-state
bool UrlParser::host_and_port(std::string_view text) {
  const std::size_t colon = port_colon(text);
  const std::string_view host = text.substr(0, colon);
  const bool has_colon = colon < text.size();
  if (host.empty() && (is_special() || has_colon)) return fail(UrlErrorCode::kMissingHost, host);
  if (const auto error = url::append_host(url_.href_, host, !is_special())) return fail(*error, host);
  end_host();
  return !has_colon || port_state(text.substr(colon + 1));
}

// https://url.spec.whatwg.org/#port-state
bool UrlParser::port_state(std::string_view digits) {
  if (digits.empty()) return true;
  std::int32_t port = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (!ascii::is_digit(digits[i])) return fail(UrlErrorCode::kInvalidPort, digits.substr(i));
    port = port * 10 + (digits[i] - '0');
    if (port > 65535) return fail(UrlErrorCode::kInvalidPort, digits);
  }
  if (port == url::default_port(scheme_)) return true;
  url_.at_.port = port;
  url_.href_ += ':';
  url_.href_ += std::to_string(port);
  url_.at_.path_begin = offset(url_.href_.size());
  return true;
}

// https://url.spec.whatwg.org/#file-state
bool UrlParser::file_state() {
  if (starts_with_slash(rest_)) return file_slash_state();
  if (base_ == nullptr || base_->scheme() != "file") {
    begin_host();
    end_host();
    return path_state();
  }
  copy_scheme_and_authority_of_base();
  if (rest_.empty()) {
    url_.href_ += base_->path();
    return query_ ? query_state() : base_query();
  }
  if (!url::starts_with_a_windows_drive_letter(rest_)) {
    url_.href_ += base_->path();
    url::shorten_path(url_.href_, url_.at_.path_begin, scheme_);
  }
  return path_state();
}

// https://url.spec.whatwg.org/#file-slash-state
bool UrlParser::file_slash_state() {
  rest_.remove_prefix(1);
  if (starts_with_slash(rest_)) {
    rest_.remove_prefix(1);
    return file_host_state();
  }
  if (base_ == nullptr || base_->scheme() != "file") {
    begin_host();
    end_host();
    return path_state();
  }
  copy_scheme_and_authority_of_base();
  const std::string_view base_path = base_->path();
  const std::string_view first = base_path.substr(1, base_path.find('/', 1) - 1);
  if (!url::starts_with_a_windows_drive_letter(rest_) && url::is_normalized_windows_drive_letter(first)) {
    url_.href_ += '/';
    url_.href_ += first;
  }
  return path_state();
}

// https://url.spec.whatwg.org/#file-host-state
bool UrlParser::file_host_state() {
  const std::string_view host = url::until_slash(rest_, true);
  begin_host();
  if (url::is_windows_drive_letter(host)) {  // no host: the path begins here
    end_host();
    return path_state();
  }
  rest_.remove_prefix(host.size());
  if (!host.empty()) {
    if (const auto error = url::append_host(url_.href_, host, false)) return fail(*error, host);
    if (std::string_view(url_.href_).substr(url_.at_.host_begin) == "localhost") url_.href_.resize(url_.at_.host_begin);
  }
  end_host();
  return path_start_state();
}

// https://url.spec.whatwg.org/#path-start-state
bool UrlParser::path_start_state() {
  if (rest_.empty() && !is_special()) return query_state();
  if (starts_with_slash(rest_)) rest_.remove_prefix(1);
  return path_state();
}

// https://url.spec.whatwg.org/#path-state
bool UrlParser::path_state() {
  url::append_path(url_.href_, url_.at_.path_begin, rest_, scheme_);
  return query_state();
}

// https://url.spec.whatwg.org/#cannot-be-a-base-url-path-state
bool UrlParser::opaque_path_state() {
  set_no_host();
  url_.at_.opaque_path = true;
  const bool trailing_space = rest_.ends_with(' ');  // only before '?' or '#': others went before the first state
  if (trailing_space) rest_.remove_suffix(1);
  url::append_percent_encoded(url_.href_, rest_, url::kC0ControlSet);
  if (trailing_space) url_.href_ += "%20";
  return query_state();
}

// https://url.spec.whatwg.org/#query-state
bool UrlParser::query_state() {
  end_path();
  std::string& href = url_.href_;
  if (query_) {
    href += '?';
    url::append_percent_encoded(href, *query_, is_special() ? url::kSpecialQuerySet : url::kQuerySet);
  }
  return fragment_state();
}

// https://url.spec.whatwg.org/#fragment-state
bool UrlParser::fragment_state() {
  std::string& href = url_.href_;
  url_.at_.fragment_begin = offset(href.size());
  if (fragment_) {
    href += '#';
    url::append_percent_encoded(href, *fragment_, url::kFragmentSet);
  }
  return href.size() <= kMaxUrlLength || fail(UrlErrorCode::kTooLong, input_);
}

// Keeps the query of the base: the relative and file states, when the input is empty or a fragment alone.
bool UrlParser::base_query() {
  end_path();
  url_.href_.append(base_->href_, base_->at_.query_begin, base_->at_.fragment_begin - base_->at_.query_begin);
  return fragment_state();
}

bool UrlParser::fail(UrlErrorCode code, std::string_view at) noexcept {
  error_code_ = code;
  error_position_ = static_cast<std::size_t>(at.data() - input_.data());
  return false;
}

bool UrlParser::starts_with_slash(std::string_view text) const noexcept {
  return !text.empty() && (text.front() == '/' || (text.front() == '\\' && is_special()));
}

void UrlParser::set_scheme(std::string_view scheme) {
  std::string& href = url_.href_;
  href = scheme;
  scheme_ = url::scheme_of(href);
  if (!is_special()) {
    for (char& c : href) c = ascii::to_lower(c);
    scheme_ = url::scheme_of(href);
  }
  url_.at_.scheme_end = offset(href.size());
  href += ':';
}

void UrlParser::set_no_host() noexcept {
  Url::Parts& at = url_.at_;
  at.authority_begin = at.username_end = at.host_begin = at.host_end = at.path_begin = at.scheme_end + 1;
}

void UrlParser::begin_host() {
  Url::Parts& at = url_.at_;
  url_.href_ += "//";
  at.has_host = true;
  at.authority_begin = at.username_end = at.host_begin = offset(url_.href_.size());
}

void UrlParser::end_host() noexcept { url_.at_.host_end = url_.at_.path_begin = offset(url_.href_.size()); }

// https://url.spec.whatwg.org/#url-serializing: without a host, a path that starts with two slashes would read as one.
void UrlParser::end_path() {
  Url::Parts& at = url_.at_;
  if (!at.has_host && !at.opaque_path && url_.href_.compare(at.path_begin, 2, "//") == 0) {
    url_.href_.insert(at.path_begin, "/.");
    at.path_begin += 2;
  }
  at.query_begin = offset(url_.href_.size());
}

void UrlParser::copy_scheme_and_authority_of_base() {
  url_.at_ = base_->at_;
  if (!url_.at_.has_host) url_.at_.path_begin = url_.at_.host_end;  // without the "/." that may follow
  url_.href_.reserve(base_->href_.size() + input_.size() + 8);
  url_.href_.assign(base_->href_, 0, url_.at_.path_begin);
}

}  // namespace crosscheck
