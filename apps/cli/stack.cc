// SPDX-License-Identifier: Apache-2.0
#include "apps/cli/stack.h"

#include <cstdio>
#include <vector>

#include "apps/cli/exit_status.h"
#include "apps/cli/language.h"
#include "crosscheck/cures.h"
#include "report/text_writer.h"

namespace crosscheck::cli {
namespace {

std::vector<std::string> stack_names() {
  std::vector<std::string> names{"list"};
  for (const diagnosis::Stack stack : diagnosis::kStacks) names.emplace_back(id(stack));
  return names;
}

/// Empty when it is one.
std::string mistake_in(const std::string& name) {
  if (name == "list" || diagnosis::stack_from_id(name)) return {};
  const std::string meant = nearest(name, stack_names());
  const std::string what = tr("{} is no stack that a cure is known for", {report::printable(name)});
  return meant.empty() ? tr("{}; '--stack list' names them", {what})
                       : tr("{0}; did you mean {1}? '--stack list' names them all", {what, meant});
}

}  // namespace

void add_stack_option(Arguments& arguments, std::string& stack) {
  std::string names;
  for (const std::string& name : stack_names()) names += (names.empty() ? "" : ",") + name;
  arguments.add("--stack", stack, "What the cure is for (default: what seems to answer); 'list' names them")
      ->check(CLI::Validator(mistake_in, "{" + names + "}"));
}

int print_stacks() {
  for (const diagnosis::Stack stack : diagnosis::kStacks) {
    std::printf("%-16s %s\n", std::string(id(stack)).c_str(), std::string(name(stack)).c_str());
  }
  return kDone;
}

}  // namespace crosscheck::cli
