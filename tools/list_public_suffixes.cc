// SPDX-License-Identifier: Apache-2.0
//
// A step of the build: what the Public Suffix List says and libpsl cannot be asked. Writes the names that have public suffixes
// below them, and those suffixes of the list that libpsl does not know yet, in order, each with the first rule of the list
// that makes it one: {"amazonaws.com", "*.compute.amazonaws.com"},
//
//   list_public_suffixes public_suffix_list.dat FILE
#include <libpsl.h>

#include <fstream>
#include <iostream>
#include <map>
#include <string>

#include "url/to_ascii.h"

int main(int argc, char** argv) {
  std::ifstream list(argc == 3 ? argv[1] : "");
  if (!list) {
    std::cerr << "usage: list_public_suffixes public_suffix_list.dat FILE\n";
    return 2;
  }
  std::map<std::string, std::string> found;
  // The format: https://github.com/publicsuffix/list/wiki/Format
  for (std::string line; std::getline(list, line);) {
    const std::string written = line.substr(0, line.find_first_of(" \t\r"));
    std::string rule;
    if (written.empty() || written.starts_with("//") || written[0] == '!') continue;
    if (!crosscheck::url::unicode_to_ascii(written.starts_with("*.") ? written.substr(2) : written, rule)) {
      std::cerr << argv[1] << ": " << written << " is no domain\n";
      return 1;
    }
    for (std::string host = rule;; host.erase(0, host.find('.') + 1)) {
      if (psl_is_public_suffix(psl_builtin(), host.c_str()) == 0)
        found.emplace(host, (written[0] == '*' ? "*." : "") + rule);
      if (host.find('.') == std::string::npos) break;
    }
  }
  std::ofstream file(argv[2]);
  for (const auto& [host, rule] : found) file << "{\"" << host << "\", \"" << rule << "\"},\n";
  return file.flush() ? 0 : 1;
}
