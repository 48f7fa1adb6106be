// SPDX-License-Identifier: Apache-2.0
// What an engine takes a response for, out of one or several lines of Content-Type with one or several types.
#pragma once

#include <optional>
#include <string>

#include "browser/traits.h"
#include "crosscheck/http.h"
#include "http/grammar.h"

namespace crosscheck::browser {

struct ContentType {
  std::string text;      ///< without parameters, in the case it was written in; empty when there is none
  bool is_type = false;  ///< the engine takes the text for a type

  /// The text, split; nullopt when it is no type. The views die with this object.
  [[nodiscard]] std::optional<http::MimeType> mime_type() const noexcept;
};

/// @param as who asked: WebKit reads it in three ways.
[[nodiscard]] ContentType read_content_type(const Traits& traits, const HeaderList& headers, Asker as);

/// The type as messages quote it; empty where libsoup finds none and looks at the bytes.
[[nodiscard]] std::string quoted_content_type(const Traits& traits, const HeaderList& headers, Asker as);

}  // namespace crosscheck::browser
