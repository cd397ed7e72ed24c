using CountyCloud.Framework.Errors;

namespace CountyCloud.Framework.Blobs;

/// <summary>The store of files does not answer or refuses everything. 503: nothing was stored, and the same may be tried again in a while.</summary>
public sealed class BlobStoreUnavailableException() : BusinessException("CountyCloud:BlobStoreUnavailable", 503);
