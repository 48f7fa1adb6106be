/* SPDX-License-Identifier: Apache-2.0 */
/* A C program of somebody else's. */
#include <crosscheck/crosscheck.h>
#include <stdio.h>

int main(void) {
  crosscheck_policy* policy = crosscheck_policy_new();
  crosscheck_compiled* compiled = crosscheck_policy_compile(policy);
  crosscheck_issue issue = CROSSCHECK_ISSUE_INIT;
  if (crosscheck_compiled_issue(compiled, 0, &issue) == CROSSCHECK_OK) puts(issue.code.data);
  crosscheck_compiled_free(compiled);
  crosscheck_policy_free(policy);
  return 0;
}
