// SPDX-License-Identifier: Apache-2.0
export const dynamic = 'force-dynamic';

function items(request) {
  // @login
  return Response.json([]);
}

export { items as GET, items as PUT, items as POST };
