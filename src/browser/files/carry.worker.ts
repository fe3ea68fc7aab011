import { serve } from '../rpc.ts';
import { carryJobs } from './carry-jobs.ts';

serve(self, carryJobs);
