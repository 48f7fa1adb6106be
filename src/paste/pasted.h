// SPDX-License-Identifier: Apache-2.0
//
// What people paste besides console messages: a curl command, a fetch() call, response headers. Each becomes what a page
// wants, so that a browser's side can be run on it.
//
// No I/O: a file that a pasted command names is never opened. Any bytes may be read; time grows with their number.
#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <string>
#include <vector>

#include "crosscheck/browser.h"
#include "diagnosis/phrases.h"

namespace crosscheck::paste {

/// Something that a reader must know, in the catalogue's words; {} in it stands for the value.
struct Note {
  diagnosis::Phrase text;
  std::string value;
};

/// Why a text that is meant to be a command or a call cannot be read, and where.
struct Mistake {
  std::size_t at = 0;      ///< offset of the first byte that is wrong
  std::size_t length = 1;  ///< bytes that are wrong, 1 at least
  diagnosis::Phrase what;
  std::string value;  ///< for the {} of `what`
};

/// A request as it was pasted.
struct Request {
  browser::Intent intent;         ///< `origin` is empty where the text does not tell the page
  std::string cookie;             ///< value of Cookie, with the cookies of -b
  std::vector<Header> overrides;  ///< header lines that are the browser's, not the script's
  std::string moved;              ///< names of lines taken for the browser's: "Accept, User-Agent"
  bool body_known = true;         ///< false: intent.body is there, and its bytes are not
  std::vector<Note> notes;
};

}  // namespace crosscheck::paste
