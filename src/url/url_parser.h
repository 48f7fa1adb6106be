// SPDX-License-Identifier: Apache-2.0
//
// The states of the basic URL parser, each a function that consumes its part of the input and appends to the serialized
// URL. https://url.spec.whatwg.org/#concept-basic-url-parser
//
// In every state after the scheme the first '#' starts the fragment and, before it, the first '?' starts the query. They are
// cut off first; `rest_` is what is left for the state at hand, so a state sees EOF where the standard says "EOF, ? or #".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "crosscheck/url.h"
#include "url/scheme.h"

namespace crosscheck {

class UrlParser {
 public:
  /// @param url  an empty URL, which holds the result after parse() gave true.
  /// @param base null, or empty, when there is none.
  UrlParser(Url& url, const Url* base) noexcept
      : url_(url), base_(base != nullptr && base->href().empty() ? nullptr : base) {}

  /// @param input as ParserInput gives it.
  [[nodiscard]] bool parse(std::string_view input);

  /// Why, and where in the input, parse() gave false.
  [[nodiscard]] UrlErrorCode error_code() const noexcept { return error_code_; }
  [[nodiscard]] std::size_t error_position() const noexcept { return error_position_; }

 private:
  bool scheme_start_state();
  bool no_scheme_state();
  bool special_authority_slashes_state();
  bool path_or_authority_state();
  bool relative_state();
  bool relative_slash_state();
  bool authority_state();
  void credentials(std::string_view text);
  bool host_and_port(std::string_view text);
  bool port_state(std::string_view digits);
  bool file_state();
  bool file_slash_state();
  bool file_host_state();
  bool path_start_state();
  bool path_state();
  bool opaque_path_state();
  bool query_state();
  bool base_query();
  bool fragment_state();

  [[nodiscard]] bool fail(UrlErrorCode code, std::string_view at) noexcept;
  [[nodiscard]] bool is_special() const noexcept { return scheme_ != url::Scheme::kNotSpecial; }
  [[nodiscard]] bool starts_with_slash(std::string_view text) const noexcept;
  void set_scheme(std::string_view scheme);
  void set_no_host() noexcept;
  void begin_host();
  void end_host() noexcept;
  void end_path();
  void copy_scheme_and_authority_of_base();

  Url& url_;
  const Url* base_;
  url::Scheme scheme_ = url::Scheme::kNotSpecial;
  std::string_view input_;
  std::string_view rest_;
  std::optional<std::string_view> query_;
  std::optional<std::string_view> fragment_;
  UrlErrorCode error_code_ = UrlErrorCode::kMissingScheme;
  std::size_t error_position_ = 0;
};

}  // namespace crosscheck
