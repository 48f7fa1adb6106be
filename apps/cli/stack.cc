// SPDX-License-Identifier: Apache-2.0
#include "apps/cli/stack.h"

#include <cstdio>
#include <vector>

#include "apps/cli/arguments.h"
#include "apps/cli/exit_status.h"
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
  return report::printable(name) + " is no stack that a cure is known for; " +
         (meant.empty() ? "'--stack list' names them" : "did you mean " + meant + "? '--stack list' names them all");
}

}  // namespace

void add_stack_option(CLI::App& app, std::string& stack, const std::string& group) {
  std::string names;
  for (const std::string& name : stack_names()) names += (names.empty() ? "" : ",") + name;
  app.add_option("--stack", stack, "What the cure is for (default: what seems to answer); 'list' names them")
      ->check(CLI::Validator(mistake_in, "{" + names + "}"))
      ->group(group);
}

int print_stacks() {
  for (const diagnosis::Stack stack : diagnosis::kStacks) {
    std::printf("%-16s %s\n", std::string(id(stack)).c_str(), std::string(name(stack)).c_str());
  }
  return kDone;
}

}  // namespace crosscheck::cli
