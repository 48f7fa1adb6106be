// SPDX-License-Identifier: Apache-2.0
#include "apps/cli/lab_demo.h"

#include <cstdio>
#include <string>
#include <vector>

#include "apps/cli/command.h"
#include "apps/cli/exit_status.h"
#include "apps/lab/lab.h"
#include "apps/lab/script.h"

namespace crosscheck::cli {
namespace {

// The six that most people meet.
constexpr std::string_view kTelling[] = {
    "acao-missing", "wildcard-with-credentials", "acao-multiple", "preflight-401", "redirect-login", "refused"};

void print(const std::string& text) { std::fputs(text.c_str(), stdout); }

int check(const browser::Intent& intent) {
  std::vector<std::string> words{"check"};
  for (std::string& argument : lab::check_arguments(intent)) words.push_back(std::move(argument));
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  const int status = check_command(static_cast<int>(words.size()), argv.data());
  std::fflush(stdout);
  return status;
}

}  // namespace

int lab_demo() {
  auto lab = lab::Lab::start();
  if (!lab) {
    std::fprintf(stderr, "crosscheck: %s\n", lab.error().c_str());
    return kNoAnswer;
  }
  int number = 0;
  for (const std::string_view id : kTelling) {
    const lab::Scenario& scenario = *lab::find_scenario(id);
    const browser::Intent intent = lab::intent_of(scenario, (*lab)->ground());
    print("\n" + std::to_string(++number) + ". " + std::string(scenario.title) + "\n" + std::string(scenario.why) +
          "\n$ " + lab::to_command(intent) + "\n\n");
    const int status = check(intent);
    if (status != kFindings && status != kNoAnswer) return kInternal;
  }
  print(
      "\nThat was Crosscheck asking its own lab. Where to go from here:\n\n"
      "  crosscheck check URL --origin ORIGIN   the same for a site of yours\n"
      "  crosscheck lab                         " +
      std::to_string(lab::scenarios().size()) +
      " such pages, to open in a browser\n"
      "  crosscheck --help                      everything else\n");
  return kDone;
}

}  // namespace crosscheck::cli
