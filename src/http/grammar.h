// SPDX-License-Identifier: Apache-2.0
//
// The grammar of HTTP as browsers read it, one function a rule, in the words of the Fetch Standard.
//
//   http::is_token("X-Request-Id");                        // true
//   http::is_simple_range_header_value("bytes=0-499");     // true
//   for (http::ListElement e : http::List("a, , b")) ...   // "a" at 0, "" at 3, "b" at 5
//
// Bytes in, views of them out; nothing here allocates, throws or knows a locale. A view that is returned dies with
// the bytes that were passed in, unless it says that it is static.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>

#include "base/ascii.h"

namespace crosscheck::http {

// --- Bytes and white space ------------------------------------------------------------------------------------------

/// https://fetch.spec.whatwg.org/#http-tab-or-space-byte
constexpr bool is_http_tab_or_space(char c) noexcept { return c == '\t' || c == ' '; }
/// https://fetch.spec.whatwg.org/#http-whitespace-byte
constexpr bool is_http_whitespace(char c) noexcept { return is_http_tab_or_space(c) || c == '\n' || c == '\r'; }

/// Without leading and trailing HTTP tab or space bytes.
[[nodiscard]] std::string_view strip_http_tab_or_space(std::string_view bytes) noexcept;
/// https://fetch.spec.whatwg.org/#concept-header-value-normalize
[[nodiscard]] std::string_view normalize_header_value(std::string_view potential_value) noexcept;

/// https://mimesniff.spec.whatwg.org/#http-token-code-point, which is tchar of RFC 9110, section 5.6.2.
[[nodiscard]] constexpr bool is_token_code_point(char c) noexcept {
  return ascii::is_alphanumeric(c) || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}
/// token = 1*tchar
[[nodiscard]] bool is_token(std::string_view bytes) noexcept;

// --- Methods --------------------------------------------------------------------------------------------------------

/// https://fetch.spec.whatwg.org/#concept-method
[[nodiscard]] inline bool is_method(std::string_view bytes) noexcept { return is_token(bytes); }
/// https://fetch.spec.whatwg.org/#cors-safelisted-method. Case-sensitive.
[[nodiscard]] bool is_cors_safelisted_method(std::string_view method) noexcept;
/// https://fetch.spec.whatwg.org/#forbidden-method
[[nodiscard]] bool is_forbidden_method(std::string_view method) noexcept;
/// https://fetch.spec.whatwg.org/#concept-method-normalize. The result is static or `method` itself.
[[nodiscard]] std::string_view normalize_method(std::string_view method) noexcept;

// --- Headers --------------------------------------------------------------------------------------------------------

/// https://fetch.spec.whatwg.org/#header-name
[[nodiscard]] inline bool is_header_name(std::string_view bytes) noexcept { return is_token(bytes); }
/// https://fetch.spec.whatwg.org/#header-value
[[nodiscard]] bool is_header_value(std::string_view bytes) noexcept;

/// https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte
[[nodiscard]] bool is_cors_unsafe_request_header_byte(char c) noexcept;
/// A byte that the values of Accept-Language and Content-Language may hold without a preflight; step 2 of
/// https://fetch.spec.whatwg.org/#cors-safelisted-request-header
[[nodiscard]] bool is_language_header_byte(char c) noexcept;

/// https://fetch.spec.whatwg.org/#forbidden-request-header
[[nodiscard]] bool is_forbidden_request_header(std::string_view name, std::string_view value) noexcept;
/// https://fetch.spec.whatwg.org/#forbidden-response-header-name
[[nodiscard]] bool is_forbidden_response_header_name(std::string_view name) noexcept;
/// The fixed names of https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name; those that
/// Access-Control-Expose-Headers adds are the caller's matter.
[[nodiscard]] bool is_cors_safelisted_response_header_name(std::string_view name) noexcept;
/// https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name
[[nodiscard]] bool is_cors_non_wildcard_request_header_name(std::string_view name) noexcept;
/// https://fetch.spec.whatwg.org/#no-cors-safelisted-request-header-name
[[nodiscard]] bool is_no_cors_safelisted_request_header_name(std::string_view name) noexcept;
/// https://fetch.spec.whatwg.org/#privileged-no-cors-request-header-name
[[nodiscard]] bool is_privileged_no_cors_request_header_name(std::string_view name) noexcept;
/// https://fetch.spec.whatwg.org/#request-body-header-name
[[nodiscard]] bool is_request_body_header_name(std::string_view name) noexcept;

// --- Values ---------------------------------------------------------------------------------------------------------

/// One element of a comma-separated list.
struct ListElement {
  std::string_view text;     ///< without the white space around it; may be empty
  std::size_t position = 0;  ///< byte offset of `text` in the list
};

/// Where an element ends.
enum class ListSyntax : std::uint8_t {
  kTokens,        ///< at each comma: #token, RFC 9110, section 5.6.1. A quote is a byte like any other.
  kQuotedStrings  ///< https://fetch.spec.whatwg.org/#header-value-get-decode-and-split: not at a comma within quotes
};

/// The elements of a list, in order, the empty ones included. An empty value is a list of one empty element.
class List {
 public:
  class Iterator {
   public:
    using value_type = ListElement;
    using difference_type = std::ptrdiff_t;

    Iterator() = default;
    Iterator(std::string_view value, ListSyntax syntax) noexcept : value_(value), syntax_(syntax) { read(); }
    [[nodiscard]] const ListElement& operator*() const noexcept { return element_; }
    [[nodiscard]] const ListElement* operator->() const noexcept { return &element_; }
    Iterator& operator++() noexcept;
    void operator++(int) noexcept { ++*this; }
    friend bool operator==(const Iterator& it, std::default_sentinel_t) noexcept { return it.done_; }

   private:
    void read() noexcept;

    std::string_view value_;
    std::size_t begin_ = 0;  // of the element, white space included
    std::size_t end_ = 0;    // of the comma after it, or the value's end
    ListElement element_;
    ListSyntax syntax_ = ListSyntax::kTokens;
    bool done_ = false;
  };

  explicit List(std::string_view value, ListSyntax syntax = ListSyntax::kTokens) noexcept
      : value_(value), syntax_(syntax) {}
  [[nodiscard]] Iterator begin() const noexcept { return {value_, syntax_}; }
  [[nodiscard]] std::default_sentinel_t end() const noexcept { return {}; }

 private:
  std::string_view value_;
  ListSyntax syntax_;
};

/// The first element of `#token` that is neither empty nor a token; nullopt when the whole value is such a list.
[[nodiscard]] std::optional<ListElement> find_non_token(std::string_view value) noexcept;

/// delta-seconds = 1*DIGIT, RFC 9111, section 1.2.2; 2147483648 for whatever is more, as it says.
[[nodiscard]] std::optional<std::uint32_t> parse_delta_seconds(std::string_view value) noexcept;

/// First and last byte of a range as decimal digits; empty where one is left out.
struct SingleRange {
  std::string_view start;
  std::string_view end;
};
/// https://fetch.spec.whatwg.org/#simple-range-header-value ("parse a single range header value"). Numbers are compared
/// whatever their length.
[[nodiscard]] std::optional<SingleRange> parse_single_range_header_value(std::string_view value,
                                                                         bool allow_whitespace) noexcept;
/// What https://fetch.spec.whatwg.org/#cors-safelisted-request-header asks of Range: a single range that has a start.
[[nodiscard]] bool is_simple_range_header_value(std::string_view value) noexcept;

/// A MIME type without its parameters.
struct MimeType {
  std::string_view type;     ///< in the case that it was written in
  std::string_view subtype;  ///< likewise
  /// Compares https://mimesniff.spec.whatwg.org/#mime-type-essence with `essence`, which is "type/subtype".
  [[nodiscard]] bool essence_is(std::string_view essence) const noexcept;
};
/// https://mimesniff.spec.whatwg.org/#parse-a-mime-type; no parameter makes it fail.
[[nodiscard]] std::optional<MimeType> parse_mime_type(std::string_view value) noexcept;

// --- Statuses -------------------------------------------------------------------------------------------------------

/// https://fetch.spec.whatwg.org/#ok-status
constexpr bool is_ok_status(unsigned status) noexcept { return status >= 200 && status <= 299; }
/// https://fetch.spec.whatwg.org/#redirect-status
constexpr bool is_redirect_status(unsigned status) noexcept {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

}  // namespace crosscheck::http
