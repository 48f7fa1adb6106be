// SPDX-License-Identifier: Apache-2.0
//
// One line of `crosscheck replay`'s output: what became of one case in one engine, or what is wrong with its line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "crosscheck/browser.h"
#include "replay/case_reader.h"

namespace crosscheck::replay {

/// Appends {"id":...,"engine":...,"verdict":...,...} and a line feed. Members and their order: docs/replay.md.
void append_result(std::string& out, std::string_view id_json, browser::Engine engine, const browser::Outcome& outcome);

/// Appends {"id":...,"line":...,"error":{"message":...,"position":...}} and a line feed.
/// @param file names the input; left out when empty.
void append_error(std::string& out, std::string_view id_json, std::string_view file, std::size_t line,
                  const CaseError& error);

}  // namespace crosscheck::replay
