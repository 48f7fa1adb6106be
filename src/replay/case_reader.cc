// SPDX-License-Identifier: Apache-2.0
#include "replay/case_reader.h"

#include <bit>

#include <simdjson.h>

#include "json/fault.h"
#include "replay/case_members.h"

namespace crosscheck::replay {

static_assert(kPadding >= simdjson::SIMDJSON_PADDING);

class CaseReader::Parser {
 public:
  tl::expected<void, CaseError> read(std::string_view line, Case& out) {
    out.id = "null";
    // Grown in powers of two: asked for exact lengths, simdjson would allocate anew at every longer line.
    if (line.size() > parser_.capacity() && parser_.allocate(std::bit_ceil(line.size())) != simdjson::SUCCESS) {
      return tl::unexpected(CaseError{"out of memory", std::nullopt});
    }
    simdjson::dom::element root;
    if (const auto code = parser_.parse(line.data(), line.size(), false).get(root))
      return tl::unexpected(fault(line, code));
    MemberError error;
    if (!read_members(root, out, error)) {
      return tl::unexpected(CaseError{std::move(error.message), json::find_value(line, error.path)});
    }
    return {};
  }

 private:
  static CaseError fault(std::string_view line, simdjson::error_code code) {
    if (const auto found = json::find_fault(line))
      return {"invalid JSON: " + std::string(found->message), found->position};
    return {std::string("invalid JSON: ") + simdjson::error_message(code), std::nullopt};
  }

  simdjson::dom::parser parser_;
};

CaseReader::CaseReader() : parser_(std::make_unique<Parser>()) {}
CaseReader::~CaseReader() = default;

tl::expected<void, CaseError> CaseReader::read(std::string_view line, Case& out) { return parser_->read(line, out); }

tl::expected<Case, CaseError> read_case(std::string_view line) {
  std::string padded(line);
  padded.append(kPadding, '\0');
  CaseReader reader;
  Case out;
  if (auto read = reader.read({padded.data(), line.size()}, out); !read) return tl::unexpected(std::move(read.error()));
  return out;
}

}  // namespace crosscheck::replay
